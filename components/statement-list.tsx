// Owns the list of a page's statements that match claims, in reading order, and the list of those that are like a claim but differ.
import type { JSX } from 'preact';
import { t } from '../lib/extension/i18n';
import type { PageStatement } from '../lib/extension/protocol';
import type { Claim } from '../lib/model/claim';
import type { ClaimId } from '../lib/model/ids';
import type { Match } from '../lib/model/match';
import { describeSaying, orderSayings } from './claim-context';
import { MarkedText } from './marked-text';
import { occasionInWords } from './page-occasion';
import { RatingBadge } from './rating-badge';
import { orderReviews, ReviewView } from './review-list';
import { guardInWords, LEVEL_WORDS, outerInWords, stanceInWords } from './words';

/** What both lists need: statements in reading order, the claims known so far, and where a click goes. */
export interface StatementListProps {
  statements: readonly PageStatement[];
  /** Claims by id; one that is missing is still being read, or gone. */
  claims: ReadonlyMap<ClaimId, Claim>;
  /** The article's day as the page gives it; null where it gives none. */
  published: string | null;
  /** Shows the statement in the page; left out for statements that stand on none. */
  onJump?(statement: PageStatement): void;
}

/** Statements with their matches: rating, claim, speaker; note and sources behind a fold. */
export function StatementList({ statements, claims, published, onJump }: StatementListProps): JSX.Element {
  return (
    <ol class="statements">
      {statements.map((statement) => (
        <li key={statement.id}>
          <StatementParts statement={statement} claims={claims} published={published} {...(onJump ? { onJump } : {})} />
        </li>
      ))}
    </ol>
  );
}

/** One statement with its matches. */
export function StatementParts({ statement, claims, published, onJump }: Omit<StatementListProps, 'statements'> & { statement: PageStatement }): JSX.Element {
  return (
    <>
      <JumpButton statement={statement} spans={statement.matches.map((match) => match.span)} {...(onJump ? { onJump } : {})} />
      {statement.matches.map((match) => (
        <MatchSummary key={match.claimId} statement={statement} match={match} published={published} claim={claims.get(match.claimId) ?? null} />
      ))}
    </>
  );
}

interface SimilarListProps extends Omit<StatementListProps, 'claims' | 'published'> {
  /** The reader says that a sentence makes the claim all the same; without it the list offers no such button. */
  onSame?(statement: PageStatement, match: Match): void;
}

/** Statements that are like a claim, each with what differs: "here 2023, in the claim 2019". */
export function SimilarList({ statements, onJump, onSame }: SimilarListProps): JSX.Element {
  return (
    <ol class="statements">
      {statements.map((statement) => (
        <li key={statement.id}>
          <JumpButton statement={statement} spans={statement.similar.map((match) => match.span)} {...(onJump ? { onJump } : {})} />
          {statement.similar.map((match) => (
            <div key={match.claimId} class="statement-match">
              {match.explanation.guard !== null && <p class="difference">{guardInWords(match.explanation.guard)}</p>}
              <p class="quiet">
                {t('similarClaim')}: <bdi>{match.claim}</bdi>
              </p>
              {onSame !== undefined && (
                <button type="button" aria-label={t('similarSameNamed', match.claim)} onClick={() => onSame(statement, match)}>
                  {t('similarSame')}
                </button>
              )}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

interface JumpButtonProps {
  statement: PageStatement;
  spans: [number, number][];
  onJump?(statement: PageStatement): void;
}

function JumpButton({ statement, spans, onJump }: JumpButtonProps): JSX.Element {
  if (onJump === undefined) {
    return (
      <p class="statement">
        <MarkedText text={statement.text} spans={spans} />
      </p>
    );
  }
  return (
    <button type="button" class="statement" title={t('jumpTo')} onClick={() => onJump(statement)}>
      <MarkedText text={statement.text} spans={spans} />
    </button>
  );
}

interface MatchSummaryProps {
  statement: PageStatement;
  match: Match;
  published: string | null;
  claim: Claim | null;
}

function MatchSummary({ statement, match, published, claim }: MatchSummaryProps): JSX.Element {
  const saying = claim === null ? undefined : orderSayings(claim.sayings)[0];
  const review = claim === null ? undefined : orderReviews(claim.reviews)[0];
  const use = [
    stanceInWords(statement.stance, statement.speaker),
    outerInWords(match.outer, statement.text),
    claim === null ? null : occasionInWords({ statement, published, claim }),
  ].filter((line) => line !== null);
  return (
    <div class="statement-match">
      <p>
        <RatingBadge rating={match.rating} /> <span class="quiet">{t(LEVEL_WORDS[match.level])}</span>
      </p>
      <p class="claim" lang={claim?.language} dir="auto">
        {match.claim}
      </p>
      {claim !== null && (
        <p class="quiet">
          {t('saidBy')}: <bdi>{(saying && describeSaying(saying)) ?? t('speakerUnknown')}</bdi>
        </p>
      )}
      {use.map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
      {review !== undefined && (
        <details>
          <summary>{t('noteAndSources')}</summary>
          <ReviewView review={review} badge={false} />
        </details>
      )}
    </div>
  );
}
