// Owns the sentences that belong to the page and not to the story: invitations to subscribe or follow, credits, copyright, notes on links that earn money.
// Patterns hang on a sentence's first word or on a rare word within it, so that nearly every sentence is passed with two look-ups.
import { wordAt } from './letters';

/** What follows the first word, in small letters. Several words are asked for, so that a story on newspapers or copyright keeps its sentences. */
const FIRST_WORDS: Record<string, string> = {
  subscribe: ' (?:to|for|now|today|here)\\b',
  sign: '[ -]up\\b.{0,60}\\b(?:to|for|now|today|here)\\b|[ -]in to\\b',
  register: ' (?:to|for|now|today|here)\\b.{0,60}\\b(?:newsletter|account|free|access|read)\\b',
  log: ' ?in (?:to|here|with)\\b',
  join: ' (?:us|our)\\b.{0,60}\\b(?:to|for|now|today|here|and|on|at|in)\\b',
  become: ' a (?:member|subscriber|supporter)\\b',
  please: ' (?:subscribe|sign|log|register|enable|disable|consider|enter|check your)\\b',
  follow: ' (?:us|me|him|her|them|along|@|our|the author|[^.]{2,40} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|tiktok)\\b)',
  you: ' can (?:also )?(?:follow|find|reach|contact|email|subscribe)\\b.{0,80}\\b(?:twitter|facebook|instagram|linkedin|bluesky|here|@\\S+|newsletter)',
  like: ' us on\\b',
  find: ' (?:us|me|him|her|them) (?:on|at)\\b| out more (?:about|at|on|here)\\b',
  visit: ' (?:us|our (?:site|website|page|shop|store))\\b',
  click: ' (?:here|the link|on the link|through)\\b',
  tap: ' (?:here|the link|on the link)\\b',
  read: ' (?:more|also|next|the full (?:story|article|interview|report))(?:\\b.{0,40}$|:)',
  see: ' (?:more|also)(?:\\b.{0,40}$|:)',
  watch: ' (?:more|also|the (?:full )?video|below|above)(?:\\b.{0,40}$|:)',
  listen: ' (?:to (?:more|the (?:full )?(?:podcast|episode|interview))|here|below)\\b',
  check: ' out (?:our|more|the full|these)\\b',
  get: ' (?:the best|our|more|daily|breaking|your|unlimited|all the).{0,80}\\b(?:newsletter|inbox|alerts|delivered|access|app)\\b',
  receive: ' .{0,80}\\b(?:newsletter|inbox|alerts)\\b',
  download: ' (?:our|the) (?:\\S+ )?app\\b',
  if: ' you (?:enjoyed?|liked?|found) .{0,20}\\b(?:this|our) (?:article|story|post)\\b| you have (?:a|any) (?:news )?(?:tips?|corrections?|questions?|comments?)\\b.{0,60}\\b(?:let us know|contact|email|write)',
  and: ' if you have (?:a|any) (?:news )?(?:tips?|corrections?|questions?|comments?)\\b.{0,60}\\b(?:let us know|contact|email|write)',
  did: ' you (?:enjoy|like|find) .{0,20}\\b(?:this|our) (?:article|story|post)\\b',
  have: ' (?:a|any) (?:news )?(?:tips?|questions?|story ideas?|corrections?)\\b.{0,30}[?]',
  got: ' (?:a|any) (?:news )?(?:tips?|questions?|story|stories|corrections?)\\b.{0,30}[?]',
  email: ' \\S.{0,40} (?:at|on|via) .{0,30}@',
  contact: ' \\S.{0,40} (?:at|on|via) .{0,30}@',
  write: ' to \\S.{0,40} (?:at|on|via) .{0,30}@',
  share: ' (?:with us )?your (?:story|stories|thoughts|opinions?|experiences?|views)\\b',
  tell: ' us (?:your|what you think|about your)\\b',
  send: ' (?:us )?your (?:story|stories|thoughts|opinions?|tips|comments)\\b',
  to: ' (?:continue reading|read the (?:full|rest)|comment on this)\\b.{0,80}\\b(?:subscribe|log|sign|register)',
  already: ' (?:a |have a |have an )?(?:subscriber|member|account)\\b.{0,3}\\b(?:log|sign)',
  we: ' use (?:\\S+ ){0,3}(?:affiliate|cookies)\\b',
  by: ' [^.]{4,80} on (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.{0,60}$| (?:clicking|submitting|signing up|subscribing|continuing)\\b.{0,60}\\byou\\b',
  this: ' (?:article|story|post|piece|interview|transcript|video) (?:was|has been|is|originally|first) (?:originally |first |also |re)?(?:published|appeared|posted|produced|republished|updated|edited|condensed|translated)\\b| (?:article|story|post|page|site|website) (?:may |might )?(?:contains?|includes?|uses?) (?:affiliate|sponsored|cookies)\\b| (?:document|material|content|article) (?:is (?:subject to|protected by) copyright|may not be (?:published|reproduced|copied))\\b',
  a: ' version of this (?:article|story)\\b',
  reporting: ' by ',
  additional: ' (?:reporting|writing|editing|research) by ',
  with: ' (?:additional )?(?:reporting|files|reports) (?:by|from) ',
  editing: ' by ',
  photograph: 's?(?: credit)?(?:s)?:| by ',
  photo: '(?: credit)?:| by ',
  photos: ':| by ',
  image: '(?: credit)?s?:',
  credit: ':',
  credits: ':',
  copyright: ' ?(?:©|@|\\(c\\)|\\d{4}|by the|notice)',
  all: ' rights reserved\\b',
  apart: ' from any fair dealing\\b',
  no: ' part (?:of this .{0,30})?may be reproduced\\b',
  the: ' (?:content is provided for information|(?:views|opinions)(?: and opinions)?,? (?:expressed|contained|presented)\\b.{0,60}\\b(?:are|do not|belong)\\b)',
  views: ' (?:and opinions )?expressed\\b.{0,60}\\b(?:are|do not|belong)\\b',
  opinions: ' expressed\\b.{0,60}\\b(?:are|do not|belong)\\b',
  advertisement: '\\b',
  sponsored: ' (?:content|by)\\b',
  abonnieren: ' sie ',
  melden: ' sie sich .{0,30}\\ban\\b',
  folgen: ' sie (?:uns|[^.]{2,40} auf)\\b',
  lesen: ' sie (?:auch|hier|mehr|dazu)\\b',
  hier: ' klicken\\b',
  klicken: ' sie hier\\b',
  alle: ' rechte vorbehalten\\b',
  mehr: ' zum thema\\b',
  foto: ':',
  bild: ':',
  quelle: ':',
  abonnez: '-vous\\b',
  inscrivez: '-vous\\b',
  suivez: '-nous\\b',
  lire: ' aussi\\b',
  lisez: ' aussi\\b',
  cliquez: ' ici\\b',
  tous: ' droits réservés\\b',
  crédit: '[s ]*photo',
  suscríbete: '',
  suscríbase: '',
  síguenos: '',
  síganos: '',
  lea: ' (?:también|más|además)',
  lee: ' (?:también|más|además)',
  te: ' puede interesar',
  haz: ' clic',
  haga: ' clic',
  todos: ' los derechos reservados',
  fuente: ':',
  подписывайтесь: '',
  подпишитесь: '',
  читайте: ' (?:также|ещё|еще|нас|подробнее)',
  смотрите: ' также',
  нажмите: ' здесь',
  все: ' права защищены',
  фото: ':',
  источник: ':',
};

/** Patterns over the whole sentence, each behind a word without which it cannot match. */
const RARE: [word: string, pattern: string][] = [
  ['contributed', '\\bcontributed (?:reporting\\b.{0,60}|to the reporting\\b.{0,60}|to this (?:report|story|article|post)\\W*)$'],
  ['commission', '\\b(?:may|might|can|will) (?:earn|receive|get) (?:a|an) (?:small |affiliate )*commission\\b'],
  ['percentage', '\\b(?:may|might|can|will) (?:earn|receive|get) a (?:small )?percentage of\\b.{0,40}\\b(?:sales?|purchases?)\\b'],
  [' is a', '^[^,.]{3,60} is an? (?:staff |freelance |senior |news |former )*(?:writer|reporter|columnist|correspondent|editor) (?:at|for|with)\\b.{0,60}$'],
  ['©', '^\\W*©'],
];

const made = new Map<string, RegExp>();

/** Whether a sentence, trimmed, is furniture of the page. */
export function isFurniture(sentence: string): boolean {
  if (sentence.length > 400) return false;
  const lower = sentence.toLowerCase();
  let start = 0;
  while (start < lower.length && ' "“”‘’\'(*•–—>-[▶►'.includes(lower[start]!)) start += 1;
  const word = wordAt(lower, start);
  const rest = Object.hasOwn(FIRST_WORDS, word) ? FIRST_WORDS[word] : undefined;
  if (rest !== undefined && matches(`^(?:${rest})`, lower.slice(start + word.length))) return true;
  return RARE.some(([needle, pattern]) => lower.includes(needle) && matches(pattern, lower));
}

/** Expressions are made when first needed: compiling all of them would cost a page more than all its sentences do. */
function matches(pattern: string, text: string): boolean {
  let expression = made.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern);
    made.set(pattern, expression);
  }
  return expression.test(text);
}
