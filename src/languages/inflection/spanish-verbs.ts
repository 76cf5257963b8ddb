/**
 * Spanish verbs, on words without accents. A form in a post loses each ending it may have; an infinitive somebody looks for gives
 * the stems it may have: `mover` mov-emos and muev-en, `atacar` atac-a and ataqu-e. The keys are marked with `~`.
 */
import { wordSet } from '../terms.ts';
import { createSuffixSet, readEndRules, replaceEnds, stripSuffixes } from './suffixes.ts';

const endings = createSuffixSet(`
  o as a amos ais an es e emos eis en imos is i iste io isteis ieron yo yeron aste o asteis aron eron aba abas abamos abais aban
  ia ias iamos iais ian are aras ara aremos areis aran aramos arais eres ere era eras eremos ereis eran ira iras ire iremos ireis
  iran ieres iere ieras iera ierais ieramos ieremos iereis ieren ieran aria arias ariamos ariais arian eria erias eriamos eriais
  erian iria irias iriamos iriais irian ase ases asemos aseis asen iese ieses iesemos ieseis iesen yera yeras yeran yese yesen
  yendo ando iendo ado ada ados adas ido ida idos idas ar er ir ad ed id arse erse irse andose iendose aren ares aremos
`);
/** Ends no form of a verb has, and those some have. */
const neverVerb = /(?:[cs]ion|dad|ncia|ismo|miento|mente)s?$/;
const maybeVerb = /(?:[aeior]|[aei]s|[aeo]n|[aei]d|[dmln]os)$/;
const infinitive = /^(.{2,})([aei])r(?:se|l[aeo]s?)?$/;
/** Forms nothing else looks like; as typed, with their accents. */
const finite = /(?:ando|iendo|aron|ieron|aba[ns]?|[aei]r(?:emos|án|á)|[^aeiou]ó)$/;
/** Nouns and adjectives in -r; the others have their accent before it: `líder`. */
const onlyLooksLikeVerb = wordSet(`
  militar lugar hogar nuclear popular similar familiar particular singular titular auxiliar peculiar espectacular muscular
  molecular celular escolar solar polar lunar mujer taller ayer primer tercer chofer emir altar azar bazar collar pilar avatar
  qatar dakar hangar cuarter mercader alquiler alfiler placer poster lider dolar cancer caracter
`);
const accentBefore = /[íáéóú].*[aei]r$/;

/** Other stems, by the end of the regular one. */
const spellings = readEndRules(`
  c qu; g gu; z c; gu g; qu c; ([aeou])c $1zc; ([nrio])c $1z; g j; ([aou]) $1y; ([aeou]) $1ig; ([nl]) $1g;
  e([^aeiou]+u?) i$1; u(g) ue$1
`);
const vowels = readEndRules('e([^aeiou]+u?) ie$1; o([^aeiou]+u?) ue$1');
const irregular = readEndRules(`
  hac hic ha hag; dec dig dij di dir; ten tuv tend; ven vin vend; pon pus pond puest; duc duj; tra traj; quer quis querr;
  pod pud podr; sab sup sabr; ^and anduv; ^est estuv
`);

/** Words that are hardly ever the forms of verbs they look like: `como`, `entre`. */
const particles = wordSet(`
  como para entre sobre contra nada este esta estas estos cada desde hasta sino tras bajo ante ella ellas ello
`);

/** See WordKeys. `small` has its accents. What is typed is an infinitive or a form that tells it, or has none. */
export function stemSpanishVerb(small: string, normalized: string, isTyped: boolean): string[] {
  const isVerb = isTyped
    ? !onlyLooksLikeVerb.has(normalized) && !accentBefore.test(small)
    : maybeVerb.test(normalized) && !neverVerb.test(normalized) && !particles.has(normalized);
  if (!isVerb) return [];
  const stems = isTyped ? stemsOf(infinitiveStem(small, normalized)) : stripSuffixes(normalized, endings, 2);
  return stems.map((stem) => `~${stem}`);
}

const infinitiveStem = (small: string, normalized: string): string | undefined =>
  infinitive.exec(normalized)?.[1] ??
  (finite.test(small) ? stripSuffixes(normalized, endings, 3)[0] : undefined);

function stemsOf(stem: string | undefined): string[] {
  if (stem === undefined) return [];
  const spelt = replaceEnds(stem, spellings);
  // `empiece` of `empezar`
  const both = spelt
    .filter((each) => /(?:qu|[cjg]u?)$/.test(each))
    .flatMap((each) => replaceEnds(each, vowels));
  return [stem, ...spelt, ...replaceEnds(stem, vowels), ...both, ...replaceEnds(stem, irregular)];
}
