// Owns what the card says of one statement's matches: what is known of their claims, and the reader's verdicts on them.
import type { ClaimCardProps } from '@/components/claim-card';
import type { WorthInCard } from '@/components/worth-card';
import type { ClaimId } from '@/lib/model/ids';
import type { Match } from '@/lib/model/match';
import type { CallBackground, PageLife } from './page-life';

/** What the card says of a statement: all that ClaimCard needs, but for what its host and its notes give it. */
export type StatementInCard = Pick<ClaimCardProps, 'statement' | 'published' | 'claims' | 'packs' | 'rejected' | 'onNotSame' | 'onUndo'>;

/** The statement whose card is open. */
export interface StatementCard {
  /** Takes up a statement, or none, and reads what is known of it; false where it has nothing to say. */
  take(id: number | null): boolean;
  /** What is to be said now; null where no statement was taken up. */
  describe(): StatementInCard | null;
  /** What is to be said of a statement that matches nothing and could be checked; null where none such was taken up. */
  worth(): WorthInCard | null;
}

/** Opens what the reader has just clicked, in a tab that learns neither our window nor where it was opened from. */
function openApart(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer');
}

/** Starts with no statement; `changed` is called when there is more to say. */
export function createStatementCard(life: PageLife, call: CallBackground, changed: () => void): StatementCard {
  const { shown, verdicts } = life;
  let current: StatementInCard | null = null;
  let checkable: WorthInCard | null = null;

  const judge = async (text: string, act: () => Promise<unknown>) => {
    const done = act();
    tellRejected(text);
    await done;
    tellRejected(text);
  };
  const tellRejected = (text: string) => {
    if (current?.statement.text !== text) return;
    current = { ...current, rejected: verdicts.rejectedFor(text) };
    changed();
  };
  const undo = async (text: string, claimId: ClaimId) => {
    const undone = await verdicts.undo(text, claimId);
    // The page may have been matched while the verdict held; then only the background knows the match.
    const known = shown.list().some(({ known, matches }) => known.text === text && matches.some((match: Match) => match.claimId === claimId));
    if (undone && !known) life.rematch();
  };
  const read = async (taken: StatementInCard, ids: ClaimId[]) => {
    const reply = await call('readClaims', { ids });
    if (current?.statement !== taken.statement) return;
    current = { ...current, ...(reply.ok ? reply.value : { claims: [], packs: [] }) };
    changed();
  };

  return {
    take(id) {
      const found = id === null ? null : shown.find(id);
      current = null;
      checkable = null;
      if (found !== null && found.known.result === null && found.known.worth !== null) {
        const { text, worth: queries } = found.known;
        checkable = { text, queries, engine: life.searchAddress(), onOpen: openApart };
        return true;
      }
      if (id === null || !found?.known.result) return false;
      const { text, result } = found.known;
      // What the reader rejected on this page stays in its card, to be undone.
      const matches = result.matches.filter((match) => found.matches.includes(match) || verdicts.isRejected(text, match.claimId)).slice(0, 3);
      current = {
        statement: { ...result, id, text, matches },
        published: life.published(),
        claims: null,
        packs: [],
        rejected: verdicts.rejectedFor(text),
        onNotSame: (match) => void judge(text, () => verdicts.reject(text, match)),
        onUndo: (claimId) => void judge(text, () => undo(text, claimId)),
      };
      void read(
        current,
        matches.map(({ claimId }) => claimId),
      );
      return true;
    },
    describe: () => current,
    worth: () => checkable,
  };
}
