// Owns what is made once in a process before the first statement of a language can be matched: the tables of its words and the larger patterns. They are made
// by reading a sentence of nobody's, while the database still reads the index, which takes it about as long.
import type { ClaimId } from '../model/ids';
import type { Match } from '../model/match';
import { ENGINE_VERSION } from '../search/engine';
import { gatherEvidence, readSurroundings } from '../search/evidence';
import { judge } from '../search/guards';
import { primaryTag } from '../text/languages/language';
import { tokenize } from '../text/tokens';
import { attributeStatements } from './attribute';

/** A statement and a wording a language, with a name, a place, a number, a date, and one word that both have in another form. */
const SENTENCES: Record<string, readonly [statement: string, wording: string]> = {
  en: [
    'Peter Miller, a minister, said on Friday that the bridges in Paris had cost 30 million euros and were opened in May 2019.',
    'The bridge in Paris cost 20 million euros.',
  ],
  de: [
    'Der Minister Peter Müller sagte am Freitag, die Brücken in Paris hätten 30 Millionen Euro gekostet und seien im Mai 2019 eröffnet worden.',
    'Die Brücke in Paris kostete 20 Millionen Euro.',
  ],
  fr: [
    'Le ministre Pierre Meunier a dit vendredi que les ponts de Paris avaient coûté 30 millions d’euros et avaient été ouverts en mai 2019.',
    'Le pont de Paris a coûté 20 millions d’euros.',
  ],
  es: [
    'El ministro Pedro Molina dijo el viernes que los puentes de París costaron 30 millones de euros y se abrieron en mayo de 2019.',
    'El puente de París costó 20 millones de euros.',
  ],
  ru: [
    'Министр Пётр Мельников сказал в пятницу, что мосты в Париже обошлись в 30 миллионов евро и открылись в мае 2019 года.',
    'Мост в Париже обошёлся в 20 миллионов евро.',
  ],
};

const made = new Set<string>();

/** Makes ready what a language needs, once, in steps between which others get their turn; nothing for a language without words of its own. `tag` is a BCP 47 tag. */
export async function makeReady(tag: string): Promise<void> {
  const language = primaryTag(tag);
  const sentences = Object.hasOwn(SENTENCES, language) ? SENTENCES[language] : undefined;
  if (sentences === undefined || made.has(language)) return;
  made.add(language);
  const [statement, wording] = sentences;
  await rest();
  tokenize(statement, language);
  const around = readSurroundings([wording], language);
  await rest();
  gatherEvidence(statement, [wording], around, language);
  await rest();
  const { relation, outer, span } = judge(statement, wording, { language });
  await rest();
  const explanation = { wording, aligned: [], parts: [], guard: null, taught: false, engine: ENGINE_VERSION };
  const sure = { confidence: 1, level: 'likely', rating: 'unrated' } as const;
  const match: Match = { claimId: 'none/none' as ClaimId, claim: wording, relation, span, outer, explanation, ...sure };
  const block = { kind: 'paragraph' as const, text: statement, statements: [{ id: 1, start: 0, end: statement.length }] };
  attributeStatements({ language, published: null, title: '', earlier: [], blocks: [block] }, new Map([[1, match]]));
}

/** Until what waits has had its turn, answers of the database above all. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
