// Owns the guards on who, where and who to whom in German, French, Spanish and Russian: another name in the same part, and two that changed parts.
import type { Guard } from '@/lib/model/match';
import { fold } from '@/lib/text/stem';
import { type Alignment, isContent } from './align';
import { type NameMention, namesAgree } from './names';
import { areOnePart, readPart } from './parties';
import type { Reading, Word } from './read';
import { isReporter } from './who';

/** Share of the wording's other words that the statement must have. */
const LEAST_SHARED = 0.25;
/** Verbs and nouns that tell of one event from its other end, or of what two do to each other: the parts of who takes part say nothing. */
const TWO_ENDED: Readonly<Record<string, RegExp>> = {
  de: /(?:^|\s)(?:erh[aä]lt|erhielt|erhalten|bekam|bekomm|bekäm|kauf|gekauft|verkauf|verlor|verlier|besieg|gewann|gewonnen|traf|treff|getroffen|einig|sprach|gesprochen|verhand|heirat|geheirat|gehör|teilt|grenz|gab|gibt|gegeben|zahl|gezahlt|überwies|schenk|lieh|liefer|geliefert)/u,
  fr: /(?:^|\s)(?:re[cç]u|reçoi|achet|rachet|vend|perd|batt|gagn|rencontr|négoci|mari[éae]|épous|apparten|signé|donn|vers[éae]|offr|livr|frontal|border)/u,
  es: /(?:^|\s)(?:recib|compr|vend|perd|perdió|gan[óa]|venc|reun|encontr|negoci|cas[óa]|pertenec|firm|dio|entreg|pag[óa]|vendi|regal|limit)/u,
  ru: /(?:^|\s)(?:получ|куп|прода|проигр|выигр|побед|встре|договор|перегов|жен|принадл|подпис|переда|дал|плат|заплат|постав|гранич|обменя)/u,
};

/** Whether two texts that end with a name both name an institution, which has many names. */
export function areInstitutions(one: string, other: string): boolean {
  return [one, other].every((text) => INSTITUTION.test(text.toLowerCase().split(' ').at(-1) ?? ''));
}

/** What governs or judges, with a capital and in many words for one. */
const INSTITUTION =
  /^(?:gobierno|ejecutivo|estado|parlamento|congreso|senado|ayuntamiento|consistorio|junta|generalitat|supremo|tribunal|constitucional|policía|gouvernement|exécutif|état|parlement|assemblée|sénat|élysée|matignon|justice|églises?|правительств|правительств[аоу]|правительством|кремл[ьяюе]|дум[аыуе]|госдум[аыуе]|минобороны|минздрав\p{L}*|мид\p{L}*|центробанк\p{L}*|суд\p{L}{0,2}|церковь)$/u;

/** Another name where the wording has one of its own, in the same part of what both texts tell; null in English, which has guards of its own. */
export function findOtherParty(statement: Reading, wording: Reading, alignment: Alignment, known: { has(at: number): boolean } | null): Guard | null {
  if (!isAsked(statement)) return null;
  const lost = partiesOf(wording).filter((name) => !isSpoken(statement, wording, name));
  if (lost.length === 0) return null;
  const extra = partiesOf(statement).filter((name) => !isSpoken(wording, statement, name) && !isReporter(statement, name) && !known?.has(name.first));
  for (const mine of lost) {
    if (!sharesEnough(wording, alignment, mine)) continue;
    for (const other of extra) {
      if (!areComparable(mine, other)) continue;
      const [there, here] = [partOf(wording, mine), partOf(statement, other)];
      const actors = (isWho(there) && isWho(here)) || (isKind(wording, mine) && isKind(statement, other));
      const beside = mine.place !== null && other.place !== null && followSame(wording, mine, statement, other, alignment);
      if (!areOnePart(there, here) && !actors && !beside) continue;
      if (there !== 'place' && !actors && (mine.place === null || other.place === null)) continue;
      // Who acts where another is acted on was not put in its place.
      if (actors && there !== here && [...lost, ...extra].length > 2) continue;
      const kind = there === 'place' ? 'place' : 'person';
      return { kind, statement: statement.text.slice(other.start, other.end), claim: wording.text.slice(mine.start, mine.end) };
    }
  }
  return null;
}

/** Whether two names stand right behind the same word: "парламент Латвии" and "парламент Эстонии". */
function followSame(wording: Reading, mine: NameMention, statement: Reading, other: NameMention, alignment: Alignment): boolean {
  const [there, here] = [wording.words[mine.first - 1], statement.words[other.first - 1]];
  return there !== undefined && here !== undefined && alignment.toStatement.get(there)?.word === here;
}

function isAsked({ language }: Reading): boolean {
  return TWO_ENDED[language.tag] !== undefined;
}

/** What a firm or club calls itself, right before its name. */
const KIND =
  /^(?:groupe|société|entreprise|compagnie|club|enseigne|chaîne|laboratoire|banque|empresa|compañía|aerolínea|constructora|grupo|banco|club|equipo|aseguradora|cadena|компани[яиюей]|компанией|фирм[аыуе]|фирмой|банк[ауе]?|банком|клуб[ауе]?|клубом|корпораци[яию]|холдинг[ау]?|концерн[ау]?|\p{L}*(?:konzerns?|firma|unternehmens?|konkurrenten|verein|klub|club|gruppe|bank))$/u;

function isKind({ words }: Reading, { first }: NameMention): boolean {
  return KIND.test(words[first - 1]?.lower ?? '');
}

function isWho(part: ReturnType<typeof readPart>): boolean {
  return part === 'agent' || part === 'patient';
}

function partOf(reading: Reading, name: NameMention): ReturnType<typeof readPart> {
  const word = reading.words[name.first]!;
  const part = readPart(reading, word);
  // Who is named by what it is: "компания «Севресурс»", "el periodista Juan Gil".
  return part === null && reading.language.tag === 'ru' && name.place === null ? 'agent' : part;
}

/** The names that may be somebody or some place: none that only a capital at the beginning makes. */
function partiesOf(reading: Reading): NameMention[] {
  return reading.names.filter((name) => {
    const word = reading.words[name.first]!;
    if (name.place !== null) return true;
    if (name.last - name.first <= 1 && INSTITUTION.test(reading.words[name.last]!.lower)) return false;
    if (name.initials !== '' && name.first === name.last) return false;
    if (name.doubtful) return isQuoted(reading, name);
    return !/^\d/.test(word.raw) && name.keys.some((key) => key.length >= 3);
  });
}

function isQuoted({ text }: Reading, { start }: NameMention): boolean {
  return /[«„“"]$/.test(text.slice(0, start));
}

/** Whether the other text has a name, or a word made of it: "Lyon" in "lyonnais". */
function isSpoken(other: Reading, own: Reading, name: NameMention): boolean {
  if (other.names.some((one) => namesAgree(one, name) || namesAgree(name, one))) return true;
  const least = name.place === null ? 0.6 : 0;
  return own.words.slice(name.first, name.last + 1).some((word) => {
    const key = fold(word.lower);
    if (key.length < 3) return false;
    return other.words.some((one) => {
      if (!isContent(one) && one.name === null) return false;
      const shared = commonStart(key, fold(one.lower));
      return shared >= (name.place === null ? Math.min(4, key.length) : key.length <= 6 ? 3 : 4) && shared >= least * key.length;
    });
  });
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function areComparable(a: NameMention, b: NameMention): boolean {
  if (a.place !== null && b.place !== null) return a.place.within !== b.place.id && b.place.within !== a.place.id;
  if (a.place !== null || b.place !== null) return a.place?.actor !== true && b.place?.actor !== true && a.kind !== 'person' && b.kind !== 'person';
  return !(a.kind === 'place' && b.kind === 'person') && !(a.kind === 'person' && b.kind === 'place');
}

function sharesEnough(wording: Reading, { toStatement }: Alignment, name: NameMention | null): boolean {
  const others = wording.words.filter((word) => isContent(word) && (name === null || word.at < name.first || word.at > name.last));
  const shared = others.filter((word) => toStatement.has(word));
  return shared.length > 0 && shared.length >= LEAST_SHARED * others.length;
}

/** Two that both texts name, of whom each has the other's part; null in English, and where the verb has two ends. */
export function findOtherRoles(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  const pattern = TWO_ENDED[statement.language.tag];
  if (pattern === undefined || pattern.test(statement.text.toLowerCase()) || pattern.test(wording.text.toLowerCase())) return null;
  const pairs = [...alignment.toStatement].filter(
    ([word, { bond }]) => bond === 'equal' && (word.part === 'noun' || word.part === 'name') && mayAct(wording, word),
  );
  const parts = pairs.map(([word, { word: twin }]) => ({ word, twin, there: readPart(wording, word, twin), here: readPart(statement, twin, word) }));
  for (const first of parts)
    for (const second of parts) {
      if (first === second || pairs.length < 2) continue;
      if (first.there !== 'agent' || second.there !== 'patient' || first.here !== 'patient' || second.here !== 'agent') continue;
      if (first.word.clause !== second.word.clause || first.twin.clause !== second.twin.clause) continue;
      if ((first.word.name?.place?.actor === true) !== (second.word.name?.place?.actor === true)) continue;
      return { kind: 'role-swap', statement: `${first.twin.raw} – ${second.twin.raw}`, claim: `${first.word.raw} – ${second.word.raw}` };
    }
  return null;
}

/** German nouns have a capital; elsewhere any noun or name may act. */
function mayAct({ language }: Reading, word: Word): boolean {
  return word.quantity === null && word.date === null && (language.tag !== 'de' || /^\p{Lu}/u.test(word.raw));
}
