import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { I18n } from '@grammyjs/i18n';
import type { Translate } from '#src/message/texts.ts';

// no slash at the end: the plugin takes the locale's name from what follows the folder, slash included
const folder = fileURLToPath(new URL('../../locales', import.meta.url));

export const fallbackLocale = 'en';

export const listLocales = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .map((file) => file.slice(0, -'.ftl'.length))
    .sort();

/** A key that a locale lacks is taken from English; one that English lacks is a bug and throws. Isolation marks would end up inside link targets. */
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
