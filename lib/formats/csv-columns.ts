// Owns what the columns of a table may mean, and guessing it from their names in several languages. The reader can overrule every guess.
import { type ColumnMap, FIELDS, type Field, SEPARATORS, type Separator } from '../model/column-map';

/** The names that we write over the columns, in the order of FIELDS. */
export const OWN_HEADER: readonly string[] = [
  'Claim id',
  'Claim',
  'Other wordings',
  'Language',
  'Topics',
  'Speaker',
  'Role',
  'Date of claim',
  'Place',
  'Occasion',
  'Quotation',
  'Link to claim',
  'Reviewer',
  'Rating',
  'Rating in the reviewer’s words',
  'Date of review',
  'As of',
  'Title of review',
  'Note',
  'Link to review',
  'Sources',
];

/** Names of columns in tables of others, normalised: small letters and digits alone. English, German, French, Spanish, Russian, Ukrainian, Italian, Portuguese, Dutch, Polish. */
const NAMES: Readonly<Record<Field, string>> = {
  id: 'id|claimid|identifier|kennung|identifiant|identificador|идентификатор|ідентифікатор|identificatore|identyfikator|key|uid',
  text: 'claim|claims|text|claimtext|claimreviewed|statement|headlineclaim|behauptung|aussage|affirmation|allégation|declaration|déclaration|afirmación|afirmacion|declaración|bulo|утверждение|заявление|твердження|заява|affermazione|dichiarazione|afirmação|alegação|bewering|uitspraak|twierdzenie|stwierdzenie',
  wordings:
    'otherwordings|wordings|variants|alternatename|aliases|andereformulierungen|varianten|variantes|autresformulations|otrasformas|варианты|формулировки|варіанти|varianti|variaties|warianty',
  language: 'language|lang|inlanguage|languagecode|sprache|langue|idioma|lengua|язык|мова|lingua|língua|taal|język',
  topics:
    'topics|topic|tags|tag|keywords|category|categories|subject|themen|thema|schlagwörter|schlagworte|sujets|sujet|thèmes|motsclés|temas|tema|etiquetas|темы|тема|теги|теми|argomenti|tópicos|onderwerpen|onderwerp|tematy',
  speaker:
    'speaker|claimant|author|claimauthor|person|source|saidby|originator|sprecher|sprecherin|urheber|person|auteur|locuteur|orateur|orador|autor|autora|portavoz|автор|кто|спикер|спікер|autore|oratore|spreker|mówca|osoba',
  role: 'role|jobtitle|position|speakerrole|funktion|rolle|amt|fonction|rôle|cargo|función|должность|роль|посада|ruolo|carica|função|functie|rol|funkcja',
  said: 'dateofclaim|claimdate|datesaid|said|statementdate|date|datum|dateaffirmation|datederaffirmation|fecha|fechadelaafirmación|дата|датазаявления|data|dataaffermazione|datazay',
  place: 'place|location|venue|ort|lieu|lugar|место|місце|luogo|local|plaats|miejsce',
  occasion: 'occasion|context|event|anlass|kontext|contexte|occasion|contexto|ocasión|контекст|повод|привід|contesto|occasione|gelegenheid|kontekst',
  quotation: 'quotation|quote|exactwords|verbatim|zitat|wortlaut|citation|cita|citatextual|цитата|citazione|citação|citaat|cytat',
  saidAt: 'linktoclaim|claimurl|appearance|firstappearance|originalurl|sourceurl|quelle|urlaffirmation|enlacealaafirmación|ссылканазаявление',
  reviewer:
    'reviewer|publisher|factchecker|checker|organization|organisation|outlet|reviewedby|prüfer|faktenprüfer|redaktion|vérificateur|média|verificador|medio|издание|проверил|видання|testata|veículo|factcheckers|redakcja',
  rating:
    'rating|verdict|label|conclusion|truthrating|bewertung|urteil|einstufung|verdictfinal|évaluation|notation|veredicto|calificación|valoración|оценка|вердикт|оцінка|giudizio|valutazione|veredito|classificação|oordeel|beoordeling|ocena|werdykt',
  ratingText: 'ratinginthereviewerswords|textualrating|ratingtext|alternatename|originalrating|ratingname',
  reviewed:
    'dateofreview|reviewdate|datepublished|publisheddate|published|publicationdate|prüfdatum|veröffentlicht|veröffentlichtam|datedepublication|datepublication|fechadepublicación|датапубликации|датапубликації|datadipubblicazione|datadepublicação|publicatiedatum|datapublikacji',
  asOf: 'asof|validasof|stand|étatau|aladfecha|посостояниюна',
  title: 'titleofreview|title|headline|reviewtitle|articletitle|titel|titre|título|titulo|заголовок|название|назва|titolo|tytuł',
  note: 'note|notes|comment|explanation|summary|reviewbody|justification|analysis|begründung|erläuterung|notiz|kommentar|explication|commentaire|résumé|explicación|comentario|nota|notas|resumen|пояснение|комментарий|примечание|пояснення|spiegazione|commento|explicação|toelichting|uitleg|uzasadnienie|komentarz',
  reviewUrl:
    'linktoreview|url|link|reviewurl|factcheckurl|articleurl|permalink|adresse|lien|enlace|ссылка|адрес|посилання|collegamento|endereço|adres|odnośnik',
  sources: 'sources|evidence|references|citations|quellen|belege|preuves|références|fuentes|источники|джерела|fonti|fontes|bronnen|źródła',
};

const MEANING = new Map<string, Field>();
for (const field of FIELDS) for (const name of NAMES[field].split('|')) if (!MEANING.has(name)) MEANING.set(name, field);

/** A column's name by which it is looked up. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What the columns under these names probably mean. No two columns mean the same: the first one of a name counts. */
export function guessColumns(header: readonly string[], separator: Separator): ColumnMap {
  if (header.length === OWN_HEADER.length && header.every((name, index) => name === OWN_HEADER[index])) {
    return { separator, columns: [...FIELDS], own: true };
  }
  const taken = new Set<Field>();
  const columns = header.map((name) => {
    const field = MEANING.get(plain(name)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return { separator, columns, own: false };
}

/** By which a map is remembered for the next table with the same columns. */
export function signatureOf(header: readonly string[]): string {
  return header.map(plain).join('|').slice(0, 2000);
}

/** A remembered map if it can still be used for a table of so many columns; null otherwise. */
export function readColumnMap(value: unknown, columns: number): ColumnMap | null {
  if (typeof value !== 'object' || value === null) return null;
  const { separator, columns: fields, own } = value as { [key: string]: unknown };
  if (!SEPARATORS.includes(separator as Separator) || !Array.isArray(fields) || fields.length !== columns) return null;
  if (!fields.every((field) => field === null || FIELDS.includes(field))) return null;
  return { separator: separator as Separator, columns: fields as (Field | null)[], own: own === true };
}
