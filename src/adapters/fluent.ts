import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { I18n } from '@grammyjs/i18n';
import type { Translate } from '#src/message/texts.ts';

// without a slash at the end, which the plugin would otherwise count as part of the locale's name
const folder = fileURLToPath(new URL('../../locales', import.meta.url));

export const fallbackLocale = 'en';

export const listLocales = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .map((file) => file.slice(0, -'.ftl'.length))
    .sort();

/** A key that a locale lacks is taken from English; one that English lacks is a bug and throws. Without Fluent's isolates, which would get into URLs. */
export function createTranslate(): Translate {
  const i18n = new I18n({
    defaultLocale: fallbackLocale,
    directory: folder,
    fluentBundleOptions: { useIsolating: false },
    fluentOptions: { warningHandler: () => {} },
  });
  return (locale, key, values) => {
    const text = i18n.t(locale, key, values);
    if (text === `{${key}}`) throw new Error(`locales/${fallbackLocale}.ftl has no "${key}"`);
    return text;
  };
}
