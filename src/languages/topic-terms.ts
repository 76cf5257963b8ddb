/** What the built-in topics look for: countries by their names in Unicode (CLDR), and what each language adds. */
import { languages } from './index.ts';
import type { TopicName } from './language.ts';

/** ISO 3166. Not here: whose name there is one that nobody writes, as "Congo - Kinshasa" or "Myanmar (Burma)". */
const countries: Partial<Record<TopicName, string>> = {
  neighbours: 'UA BY KZ KG UZ TJ TM AM AZ GE MD',
  europe: 'DE FR GB IT ES PL RS XK HU GR NO SE FI CH AT',
  americas: 'CA BR VE CU NI MX AR CO BO',
  africa: 'KE NG ET ML NE BF SD SO AO MZ ZW TZ UG SN GH',
  'middle-east': 'IL SY LB IR IQ YE SA EG TR LY JO QA',
  asia: 'CN IN JP VN ID MY TH PK AF MN PH LA KH BD LK',
};

/** Each a query of the alert language. */
export function topicTerms(topic: TopicName): string[] {
  const codes = countries[topic]?.split(' ') ?? [];
  const terms = languages.flatMap(({ code, topics }) => {
    const names = new Intl.DisplayNames(code, { type: 'region' });
    return [...codes.map((country) => `"${names.of(country)}"`), ...topics[topic].split('|')];
  });
  return [...new Set(terms.map((term) => term.trim().replace(/^"([\p{L}\p{M}]+)"$/u, '$1')))];
}
