// Owns asking for suggestions while somebody types: a moment after the last key, and never showing an older answer over a newer one.
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds without a key before a question is asked. */
const PAUSE = 150;

/** What `ask` answers to `question`; null while it is empty or the answer is on its way for the first time. A question that fails has no answers. */
export function useAnswers<T>(question: string, ask: (question: string) => Promise<readonly T[]>): readonly T[] | null {
  const [answers, setAnswers] = useState<readonly T[] | null>(null);
  useEffect(() => {
    if (question === '') {
      setAnswers(null);
      return;
    }
    let outdated = false;
    const timer = setTimeout(() => {
      ask(question).then(
        (found) => !outdated && setAnswers(found),
        () => !outdated && setAnswers([]),
      );
    }, PAUSE);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [question]);
  return answers;
}
