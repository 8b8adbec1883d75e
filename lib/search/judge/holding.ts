// Owns which words have somebody say, think or feel what comes next, so that it is the content of that and not what is told of them.
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import type { Word } from './read';

/** Verbs and adjectives of those who hold an opinion, besides the language's verbs of saying. */
export const HOLDING: ReadonlySet<string> = new Set(
  'accept accepts admit admits afraid agree agreed agrees arguing aware certain claiming concede conceded concedes convinced denied denies deny describe described describes doubt doubted doubts exclaim exclaimed exclaims fear feared fears feel feels felt figure figured figures find finds gripe griped grumble grumbled guess guessed guesses hear heard hears hint hinted hints hold hope hopes implied implies imply indicate indicated indicates insisting intone intoned intones knew know knows mutter muttered mutters observe observed observes opine opined opines persuaded post posted pretend pretended pretends recall recalled recalls reckon reckoned reckons remember remembered remembers repeat repeated repeats saying share shared shout shouted sneer sneered suppose supposed supposes sure suspect suspected suspects swear swears swore teach think thinks thought vow vowed vows want wants wonder worried worries worry write writing'.split(
    ' ',
  ),
);

/** Whether a word opens a belief or saying. */
export function holds(language: OpenGuardWords, word: Word): boolean {
  return language.speech.has(word.lower) || HOLDING.has(word.lower);
}
