// Owns the card: what is known of the claims that one statement of a page matches. Context stands before the rating; the words are "matches a claim", never "is false".
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { catalogueDirection, plural, t } from '../lib/extension/i18n';
import type { PageStatement } from '../lib/extension/protocol';
import type { Claim } from '../lib/model/claim';
import type { ClaimId } from '../lib/model/ids';
import type { Match } from '../lib/model/match';
import type { Pack } from '../lib/model/pack';
import { type CardBinding, CardFrame } from './card-frame';
import { ClaimContext } from './claim-context';
import { MatchReasons } from './match-reasons';
import { PageOccasion } from './page-occasion';
import { RatingBadge, RatingShape } from './rating-badge';
import { ReviewList } from './review-list';
import { guardInWords, outerInWords, RATING_WORDS, stanceInWords } from './words';

/** What the card needs. Everything is plain data; nothing is fetched here. */
export interface ClaimCardProps extends CardBinding {
  statement: PageStatement;
  /** The article's day as the page gives it; null where it gives none. */
  published: string | null;
  /** What is known of the matched claims, in any order; null while it is being read. A claim that is gone is null or missing. */
  claims: readonly (Claim | null)[] | null;
  packs: readonly Pack[];
  /** Claims of which the reader said "not the same" since the card was opened: shown as such, with undo. */
  rejected: ReadonlySet<ClaimId>;
  onNotSame(match: Match): void;
  onUndo(claimId: ClaimId): void;
  /** What the reader noted on the same words, shown first: the reader's own words are few, and are looked for. Null or left out where there is nothing. */
  notes?: JSX.Element | null;
}

/** The card of one statement. */
export function ClaimCard(props: ClaimCardProps): JSX.Element {
  const { statement, claims, packs } = props;
  const id = useId();
  const [chosen, choose] = useState(0);
  const index = Math.min(chosen, Math.max(0, statement.matches.length - 1));
  const match = statement.matches[index];

  const { onClose, focusOnOpen, dialogRef } = props;
  const many = statement.matches.length > 1;
  return (
    <CardFrame
      id={id}
      title={match ? plural('cardMatches', statement.matches.length) : t('cardSimilarOnly')}
      head={many && <MatchTabs id={id} matches={statement.matches} chosen={index} onChoose={choose} />}
      {...(many ? { body: { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': `${id}-tab-${index}` } as const } : {})}
      {...{ onClose, focusOnOpen, dialogRef }}
    >
      {props.notes}
      {match && (
        <MatchView
          key={match.claimId}
          match={match}
          statement={statement}
          published={props.published}
          claim={claims === null ? 'reading' : (claims.find((claim) => claim?.id === match.claimId) ?? null)}
          pack={packs.find((pack) => match.claimId.startsWith(`${pack.id}/`)) ?? null}
          rejected={props.rejected.has(match.claimId)}
          onNotSame={props.onNotSame}
          onUndo={props.onUndo}
        />
      )}
      <SimilarClaims similar={statement.similar} />
    </CardFrame>
  );
}

/** One tab a match. The arrow keys, Home and End move; Tab leaves. */
function MatchTabs(props: { id: string; matches: readonly Match[]; chosen: number; onChoose(index: number): void }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const last = props.matches.length - 1;
    const forward = catalogueDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [forward]: props.chosen === last ? 0 : props.chosen + 1,
      [backward]: props.chosen === 0 ? last : props.chosen - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    props.onChoose(target);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={t('cardTabs')} onKeyDown={move}>
      {props.matches.map((match, index) => (
        <button
          key={match.claimId}
          type="button"
          role="tab"
          id={`${props.id}-tab-${index}`}
          aria-controls={`${props.id}-panel`}
          aria-selected={index === props.chosen}
          tabIndex={index === props.chosen ? 0 : -1}
          title={match.claim}
          onClick={(event) => event.isTrusted && props.onChoose(index)}
        >
          <RatingShape rating={match.rating} />
          {t('cardTab', index + 1)}
          <span class="visually-hidden">, {t(RATING_WORDS[match.rating])}</span>
        </button>
      ))}
    </div>
  );
}

interface MatchViewProps {
  match: Match;
  statement: PageStatement;
  published: string | null;
  claim: Claim | 'reading' | null;
  pack: Pack | null;
  rejected: boolean;
  onNotSame(match: Match): void;
  onUndo(claimId: ClaimId): void;
}

function MatchView({ match, statement, published, claim, pack, rejected, onNotSame, onUndo }: MatchViewProps): JSX.Element {
  const known = claim === 'reading' ? null : claim;
  const use = [stanceInWords(statement.stance, statement.speaker), outerInWords(match.outer, statement.text)].filter((line) => line !== null);
  const judge = (event: Event) => {
    if (!event.isTrusted) return;
    if (rejected) onUndo(match.claimId);
    else onNotSame(match);
  };
  return (
    <div class={rejected ? 'match rejected' : 'match'}>
      <blockquote class="claim" lang={known?.language} dir="auto">
        {known?.text ?? match.claim}
      </blockquote>
      {use.map((line) => (
        <p key={line} class="use">
          {line}
        </p>
      ))}
      {known !== null && (
        <>
          <ClaimContext claim={known} />
          <PageOccasion statement={statement} published={published} claim={known} />
        </>
      )}
      <h3>{t('ratingHeading')}</h3>
      {known === null ? (
        <p>
          <RatingBadge rating={match.rating} /> <span class="quiet">{t(claim === 'reading' ? 'claimReading' : 'claimGone')}</span>
        </p>
      ) : (
        <ReviewList claim={known} />
      )}
      <MatchReasons match={match} statement={statement.text} pack={pack} />
      {/* One button for both, so that the focus stays where it is. */}
      <p class="judge">
        <button type="button" onClick={judge}>
          {t(rejected ? 'undo' : 'notSame')}
        </button>
        <span role="status">{rejected ? t('notSameDone') : ''}</span>
      </p>
    </div>
  );
}

function SimilarClaims({ similar }: { similar: readonly Match[] }): JSX.Element | null {
  if (similar.length === 0) return null;
  return (
    <div class="similar">
      <h3>{t('similarHeading')}</h3>
      <ul>
        {similar.map((match) => (
          <li key={match.claimId}>
            <span dir="auto">{match.claim}</span>
            {match.explanation.guard !== null && <span class="quiet"> {guardInWords(match.explanation.guard)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
