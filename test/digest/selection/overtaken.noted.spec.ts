import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

/** Posted on Friday, 20 November 2026. */
describe('a plan of which the story itself says that it has changed', () => {
  const aheadOf = (language: string, ...texts: readonly string[]) =>
    planOf(language, texts).ahead.map(
      ({ day, stated, isOff }) => `${isOff ? 'off ' : ''}${day.slice(5)}${stated ? ` ${stated}` : ''}`,
    );

  test.each([
    [
      'en',
      'The ferry to Osk Island sails at 06:00 tomorrow.',
      'The ferry to Osk Island does not sail before Sunday.',
    ],
    [
      'ru',
      'Рейсы из Лодда в Умбру возобновятся завтра в 06:00.',
      'Рейсы из Лодда в Умбру не возобновятся до воскресенья.',
    ],
    [
      'es',
      'Los vuelos de Lodd a Umbra se reanudan mañana a las 06:00.',
      'Los vuelos de Lodd a Umbra no se reanudan antes del domingo.',
    ],
    [
      'fr',
      'Les vols de Lodd à Umbra reprennent demain à 06:00.',
      'Les vols de Lodd à Umbra ne reprennent pas avant dimanche.',
    ],
    [
      'de',
      'Die Flüge von Lodd nach Umbra werden morgen um 06:00 Uhr wieder aufgenommen.',
      'Die Flüge von Lodd nach Umbra werden nicht vor Sonntag wieder aufgenommen.',
    ],
    [
      'ar',
      'تستأنف الرحلات من لود إلى أومبرا غداً الساعة 06:00.',
      'لا تستأنف الرحلات من لود إلى أومبرا قبل الأحد.',
    ],
  ])('%s: lies ahead no more where it is not before a later day: %s %s', (language, plan, change) => {
    expect(aheadOf(language, plan)).toEqual(['11-21 06:00']);
    expect(aheadOf(language, plan, change)).toEqual([]);
  });

  test.each([
    [
      'en',
      'The border post at Umbra opens at 08:00 tomorrow.',
      'The border post at Umbra opens at 08:00 on Sunday.',
    ],
    [
      'ru',
      'Пункт пропуска в Умбре откроется завтра в 08:00.',
      'Пункт пропуска в Умбре откроется в воскресенье в 08:00.',
    ],
    [
      'es',
      'El puesto fronterizo de Umbra abre mañana a las 08:00.',
      'El puesto fronterizo de Umbra abre el domingo a las 08:00.',
    ],
    [
      'fr',
      'Le poste-frontière d’Umbra ouvre demain à 08:00.',
      'Le poste-frontière d’Umbra ouvre dimanche à 08:00.',
    ],
    [
      'de',
      'Der Grenzposten in Umbra öffnet morgen um 08:00 Uhr.',
      'Der Grenzposten in Umbra öffnet am Sonntag um 08:00 Uhr.',
    ],
    [
      'ar',
      'يفتح معبر أومبرا الحدودي أمام المسافرين غداً الساعة 08:00.',
      'يفتح معبر أومبرا الحدودي أمام المسافرين الأحد الساعة 08:00.',
    ],
  ])('%s: stands on its new day alone: %s %s', (language, plan, change) => {
    expect(aheadOf(language, plan, change)).toEqual(['11-22 08:00']);
  });

  test.each([
    ['en', 'Sirens will be tested in Lodd tomorrow at 12:00.', 'No sirens will be tested in Lodd tomorrow.'],
    ['ru', 'Сирены в Лодде проверят завтра в 12:00.', 'Сирены в Лодде завтра проверять не будут.'],
    [
      'es',
      'Las sirenas se probarán en Lodd mañana a las 12:00.',
      'No se probará ninguna sirena en Lodd mañana.',
    ],
    [
      'fr',
      'Les sirènes seront testées à Lodd demain à 12:00.',
      'Aucune sirène ne sera testée à Lodd demain.',
    ],
    [
      'de',
      'Die Sirenen in Lodd werden morgen um 12:00 Uhr getestet.',
      'Morgen werden in Lodd keine Sirenen getestet.',
    ],
    ['ar', 'ستُختبر صفارات الإنذار في لود غداً الساعة 12:00.', 'لن تُختبر صفارات الإنذار في لود غداً.'],
  ])('%s: is off where it is denied without its hour: %s %s', (language, plan, change) => {
    expect(aheadOf(language, plan, change)).toEqual(['off 11-21 12:00']);
  });

  test.each([
    ['The ferry to Osk Island also sails on Sunday at 06:00.', ['11-21 06:00', '11-22 06:00']],
    ['The ferry to Osk Island sails again on Sunday at 06:00.', ['11-21 06:00', '11-22 06:00']],
    ['The second ferry to Osk Island sails at 08:00 on Sunday.', ['11-21 06:00', '11-22 08:00']],
    ['The ferry to Osk Island does not sail on Sunday.', ['11-21 06:00']],
    ['The ferry to Umbra does not sail before Sunday.', ['11-21 06:00']],
    ['The ferry to Osk Island will take 60 cars.', ['11-21 06:00']],
  ])('not what another sailing, another ferry or another detail leaves as it was: %s', (other, ahead) => {
    expect(aheadOf('en', 'The ferry to Osk Island sails at 06:00 tomorrow.', other)).toEqual(ahead);
  });

  test.each([
    [
      'The sirens in Lodd will be tested on 24 and 28 November.',
      'The sirens in Lodd will not be tested on 28 November.',
      ['11-24', 'off 11-28'],
    ],
    [
      'The exhibition in Lodd opens on 24 November.',
      'The exhibition in Lodd closes on 28 November.',
      ['11-24', '11-28'],
    ],
    [
      'The summit in Lodd opens on 12 December with 40 leaders.',
      'The summit in Lodd opens with 38 leaders.',
      ['12-12'],
    ],
  ])('not the day that the newer sentence leaves: %s %s', (plan, other, ahead) => {
    expect(aheadOf('en', plan, other)).toEqual(ahead);
  });
});
