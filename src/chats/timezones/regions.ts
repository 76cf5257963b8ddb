/** States, provinces and other parts of countries by their English names (Unicode CLDR, ISO 3166-2). */
import cldr from 'cldr-subdivisions-full/subdivisions/en/en.json' with { type: 'json' };
import { normalizeNames } from './cities.ts';

export interface Region {
  /** ISO 3166, `US`. */
  readonly country: string;
  /** What ISO 3166-2 has behind the country: `GA`. */
  readonly division: string;
}

const regions = Object.entries(cldr.subdivisions.localeDisplayNames.subdivisions).map(([code, name]) => ({
  country: code.slice(0, 2).toUpperCase(),
  division: code.slice(2).toUpperCase(),
  name: normalizeNames(name),
}));
const countries = new Intl.DisplayNames('en', { type: 'region' });

/** All that are called so, or like a country of that code; `name` is normalized. */
export function findRegions(name: string, country: string | undefined): readonly Region[] {
  const names = [`,${name},`, country && normalizeNames(countries.of(country) ?? '')];
  return regions.filter((region) => names.includes(region.name));
}
