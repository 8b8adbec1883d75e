// Owns which words have somebody say, think or feel what comes next, so that it is the content of that and not what is told of them.
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import type { Word } from './read';

/** Verbs and adjectives of those who hold an opinion, besides the language's verbs of saying. */
export const HOLDING =
  /^(?:think|thinks|thought|know|knows|knew|agree|agrees|agreed|convinced|sure|certain|persuaded|aware|afraid|fear|fears|feared|suspect|suspects|suspected|hear|hears|heard|doubt|doubts|doubted|accept|accepts|wonder|hold|find|finds|felt|feel|feels|worry|worries|worried|want|wants|hope|hopes|repeat|repeats|repeated|teach|shout|shouted|post|posted|recall|recalls|recalled|remember|remembers|remembered|describe|describes|described|share|shared|deny|denies|denied)$/;

/** Whether a word opens a belief or saying. */
export function holds(language: OpenGuardWords, word: Word): boolean {
  return language.speech.has(word.lower) || HOLDING.test(word.lower);
}
