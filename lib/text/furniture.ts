// Owns the sentences that belong to the page and not to the story: invitations to subscribe or follow, credits, copyright, notes on links that earn money.
// Patterns are anchored and need several words each, so that a story on newspapers or copyright keeps its sentences.

const PATTERNS = [
  // Invitations.
  '(?:please )?(?:subscribe|sign[- ]up|register|log ?in|join us|join our|become a (?:member|subscriber))\\b(?=.{0,60}\\b(?:to|for|now|today|here|and|us|our)\\b)',
  '(?:you can )?(?:also )?follow (?:us|me|him|her|them|along|@|our|the author|[a-z. ]{2,40} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|tiktok))',
  '(?:like|find|watch|join|visit|reach) (?:us|me|him|her|them) (?:on|at)\\b',
  '(?:click|tap) (?:here|the link|on the link)\\b',
  '(?:read|see|watch|listen|check out|find out) (?:more|also|next|the full (?:story|article|interview|report))\\b(?=.{0,40}$|.{0,12}:)',
  '(?:get|receive) (?:the|our|all|more|daily|breaking|your|unlimited).{0,80}\\b(?:newsletter|inbox|alerts|delivered|access)\\b',
  '(?:if|did) you (?:enjoyed?|liked?|found).{0,30}\\b(?:this|our) (?:article|story|post)\\b',
  '(?:and |but |or )?if you have (?:a|any) (?:news )?(?:tips?|corrections?|questions?|comments?)\\b.{0,60}\\b(?:let us know|contact|email|write)',
  '(?:have|got) (?:a|any) (?:news )?(?:tips?|questions?|story ideas?|corrections?)\\b.{0,30}[?]',
  '(?:email|contact|write to|reach) (?:us|me|him|her|the (?:author|writer|reporter)|[a-z. ]{3,40}) (?:at|on|via)\\b.{0,30}\\S+@\\S+',
  '(?:share|send|tell) (?:us )?your (?:story|stories|thoughts|opinions?|experiences?|views)\\b',
  '(?:this|the) (?:article|story|post|page|site|website) (?:may |might )?(?:contains?|includes?|uses?|has) (?:affiliate|sponsored|cookies)',
  '.{0,80}\\b(?:may|might|can|will) (?:earn|receive|get) (?:a|an) (?:small |affiliate )*(?:commission|percentage|fee)\\b',
  'we use (?:income earning )?(?:auto )?(?:affiliate|cookies)\\b',
  '(?:advertisement|sponsored content|story continues below)\\b',
  'to (?:continue reading|read the (?:full|rest)|comment on this)\\b.{0,80}\\b(?:subscribe|log|sign|register)',
  '(?:already )?(?:a |have a |have an )?(?:subscriber|member|account)\\? (?:log|sign)',
  // Credits and rights.
  '\\(?(?:additional |with )?(?:reporting|writing|editing|photographs?|photography|video|graphics?|translation) by \\p{Lu}',
  '.{0,120}\\bcontributed (?:reporting|to the reporting)\\b.{0,60}$',
  "[\\p{L}.’' -]{3,80} is an? (?:staff |freelance |senior |news |former )*(?:writer|reporter|columnist|correspondent|editor) (?:at|for|with)\\b.{0,60}$",
  '.{0,120}\\bcontributed to this (?:report|story|article|post)\\b',
  '(?:this (?:article|story|post|piece|report|interview)) (?:was|has been|is|originally|first) (?:originally |first |also |re)?(?:published|appeared|posted|produced|republished|updated|edited|condensed)\\b',
  '(?:copyright|©|\\(c\\))\\s?(?:@ ?|© ?|\\d{4}|by|the)',
  '© ',
  'all rights reserved\\b',
  '(?:this (?:document|material|content|article)) (?:is (?:subject to|protected by) copyright|may not be (?:published|reproduced|copied))\\b',
  'apart from any fair dealing\\b',
  'no part (?:of this .{0,30})?may be reproduced\\b',
  'the content is provided for information',
  '(?:the )?(?:views|opinions)(?: and opinions)?,? (?:expressed|contained|presented)\\b.{0,60}\\b(?:are|do not|belong)\\b',
  'by [\\p{L}.’ ,-]{4,80} on (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.{0,60}$',
  'photo(?:graph)?s?(?: credit)?:|image(?: credit)?:|credit:|source:|picture:',
  // German, French, Spanish, Russian.
  '(?:abonnieren sie|melden sie sich .{0,20}an|folgen sie uns|lesen sie (?:auch|hier|mehr)|hier klicken|klicken sie hier|alle rechte vorbehalten|mehr zum thema|bild:|foto:|quelle:)',
  '(?:abonnez-vous|inscrivez-vous|suivez-nous|lire aussi|à lire aussi|lisez aussi|cliquez ici|tous droits réservés|crédits? photo|photo ?:)',
  '(?:suscr[ií]bete|suscr[ií]base|s[ií]guenos|s[ií]ganos|lea? (?:también|más|además)|te puede interesar|haz clic|haga clic|todos los derechos reservados|foto:|fuente:)',
  '(?:подписывайтесь|подпишитесь|читайте (?:также|ещё|еще)|смотрите также|нажмите здесь|все права защищены|фото:|источник:)',
];

const FURNITURE = new RegExp(`^[\\s"“(*•–—>-]*(?:${PATTERNS.join('|')})`, 'iu');

/** Whether a sentence, trimmed, is furniture of the page. */
export function isFurniture(sentence: string): boolean {
  return sentence.length < 400 && FURNITURE.test(sentence);
}
