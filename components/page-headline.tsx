// Owns the line that says how a page stands: being read, how much matched, or why nothing is shown and what can be done about it.
import type { JSX } from 'preact';
import type { PageState } from '../lib/extension/follow-page';
import { plural, t } from '../lib/extension/i18n';
import { SilenceNotice, type SilenceNoticeProps } from './silence-notice';

export type SilenceActs = Omit<SilenceNoticeProps, 'silence' | 'answered' | 'read'>;

/** The line, with the way out where nothing is shown. */
export function PageHeadline({ state, silence }: { state: PageState; silence: SilenceActs }): JSX.Element {
  if (state.kind === 'starting') return <p class="quiet busy">{t('reading')}</p>;
  if (state.kind === 'reading') {
    return <p class="quiet busy">{state.report === null || state.report.read === 0 ? t('readingPage') : plural('readingSoFar', state.report.read)}</p>;
  }
  if (state.kind === 'asleep') return <p>{t('panelAsleep')}</p>;
  if (state.kind === 'gone') return <p>{t('silenceGone')}</p>;
  if (state.kind === 'failed') return <p class="error">{state.message}</p>;
  if (state.kind === 'silent') {
    const library = state.report !== null && state.report.library.claims > 0 ? state.report.library : silence.library;
    return <SilenceNotice {...silence} silence={state.silence} answered={state.report !== null} read={state.report?.read ?? 0} library={library} />;
  }
  const matched = state.report.statements.filter((statement) => statement.matches.length > 0);
  return (
    <p>
      <strong>{plural('countMatched', matched.length)}</strong> <span class="quiet">· {plural('countRead', state.report.read)}</span>
    </p>
  );
}
