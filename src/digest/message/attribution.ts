/** What a ministry does itself can be told without "says": it met, signed, opened. */
import type { WrittenPoint } from '../model/claim-draft.ts';
import type { SummaryPoint } from '../summary-point.ts';

/** Beginnings of verbs and nouns in the languages of digests; small letters. */
const acts =
  `met|meets|held|holds|sign|visit|arriv|receiv|open|hand|present|telephon|talks|conversation|exchanged|appoint|publish|evacuat|deliver|congratulat|attend|` +
  `встре|провел|провёл|подписа|посети|прибы|принял|откры|вруч|телефон|перегов|беседа|обменял|назнач|опубликова|эвакуир|достави|поздрав|участи|` +
  `reuni|celebr|firm|visit|lleg|recib|inaugur|abri|entreg|conversa|telef|intercambi|nombr|public|evacu|felicit|particip|` +
  `traf|trifft|unterzeichn|besuch|empfing|eröffn|übergab|übergeben|telefonier|gespräch|ernannt|veröffentlich|evakuier|` +
  `rencontr|sign|arriv|reç|ouvert|inaugur|remis|entretien|nomm|évacu|félicit|التقى|وقع|زار|وصل|استقبل|افتتح|سلم|هاتف|نشر`;
const act = new RegExp(`(?<!\\p{L})(?:${acts})`, 'iu');
/** Said of others, whatever the model calls it. */
const judging =
  /(?<!\p{L})(?:accus|condemn|blam|aggress|provoc|violat|обвин|осуд|агресс|провок|наруш|acus|conden|agres|viola|beschuldig|verurteil|dénonc|condamn|اتهم|أدان)/iu;

/** Whether a point that a model calls an act names one, and judges nobody. */
export function isOwnAct(point: SummaryPoint): boolean {
  return kindOf(point) === 'act' && act.test(point.text) && !judging.test(point.text);
}

/** Whether a point is said against somebody. */
export const isAccusation = (point: SummaryPoint): boolean => kindOf(point) === 'accusation';

const kindOf = (point: SummaryPoint) => ('kind' in point ? (point as WrittenPoint).kind : null);
