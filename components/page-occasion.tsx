// Owns what stands beside a claim's known sayings: who says it in this article, when, and whether that is a known occasion or another one.
import type { JSX } from 'preact';
import { formatDate, type MessageKey, t } from '../lib/extension/i18n';
import type { PageStatement } from '../lib/extension/protocol';
import type { Claim } from '../lib/model/claim';
import { compareOccasions, type OccasionComparison } from '../lib/model/occasion';
import { describeSaying } from './claim-context';

interface PageOccasionProps {
  statement: Pick<PageStatement, 'speaker' | 'stance' | 'occasion'>;
  /** The article's day; null where the page gives none. */
  published: string | null;
  claim: Claim;
}

const RELATION_WORDS: Record<Exclude<OccasionComparison['relation'], 'unknown'>, MessageKey> = {
  same: 'occasionSame',
  near: 'occasionNear',
  earlier: 'occasionEarlier',
  later: 'occasionLater',
};
const LACK_WORDS: Record<NonNullable<OccasionComparison['lack']>, MessageKey> = {
  sayings: 'occasionNoSayings',
  dates: 'occasionNoDates',
  day: 'occasionNoDay',
  speaker: 'occasionOtherSpeaker',
};

/** Whether the page's occasion is a known one, in a sentence; null where the page reports no saying that could be compared. */
export function occasionInWords({ statement, published, claim }: PageOccasionProps): string | null {
  const { speaker, stance, occasion } = statement;
  const itself = speaker === null && stance === 'asserts';
  if (speaker === null && !itself && stance !== 'attributes' && stance !== 'quotes') return null;
  // What the article says in its own voice, it says on its own day.
  const said = itself ? (published === null ? null : { words: '', date: published }) : occasion;
  const { relation, saying, lack } = compareOccasions({ speaker, occasion: said, published }, claim.sayings);
  const known = (saying === null ? null : describeSaying(saying)) ?? t('speakerUnknown');
  return relation === 'unknown' ? t(LACK_WORDS[lack ?? 'day'], known) : t(RELATION_WORDS[relation], known);
}

/** Speaker, occasion and day of the article, and how they stand to what is known; nothing where the page says nothing of them. */
export function PageOccasion(props: PageOccasionProps): JSX.Element | null {
  const { statement, published } = props;
  const { speaker, occasion } = statement;
  const compared = occasionInWords(props);
  if (speaker === null && occasion === null && published === null) return null;
  return (
    <div class="page-occasion">
      <h3>{t('occasionHeading')}</h3>
      <dl class="facts">
        {speaker !== null && (
          <>
            <dt>{t('saidBy')}</dt>
            <dd>
              <bdi>{speaker.name}</bdi>
              {speaker.role !== null && (
                <span class="quiet">
                  {', '}
                  <bdi>{speaker.role}</bdi>
                </span>
              )}
            </dd>
          </>
        )}
        {occasion !== null && (
          <>
            <dt>{t('saidWhen')}</dt>
            <dd>
              <q dir="auto">{occasion.words}</q>
              {occasion.date !== null && (
                <span class="quiet">
                  {' '}
                  (<time dateTime={occasion.date}>{formatDate(occasion.date)}</time>)
                </span>
              )}
            </dd>
          </>
        )}
        {published !== null && (
          <>
            <dt>{t('occasionArticle')}</dt>
            <dd>
              <time dateTime={published}>{formatDate(published)}</time>
            </dd>
          </>
        )}
      </dl>
      {compared !== null && <p class="compared">{compared}</p>}
    </div>
  );
}
