/** What was recorded about an action, to read. */
import type { Outcome } from '../../../../src/domain/outcome';
import type { Idea, Review } from '../../../../src/domain/review';
import { EvidenceLink, IssueLink } from '../../shared/components/IssueLink';
import { Lozenge } from '../../shared/components/Labels';
import { showLongDay } from '../../shared/dates';
import { KEPT_TONES, keptName, NEXT_WORDS, obstacleNames, VERDICT_TONES, verdictName } from './outcomeWords';

interface OutcomeSummaryProps {
  readonly idea: Idea;
  readonly outcome: Outcome | undefined;
  readonly review: Review;
}

export function OutcomeSummary({ idea, outcome, review }: OutcomeSummaryProps) {
  if (outcome === undefined)
    return (
      <p className="subtle grow">
        Nothing recorded yet.{' '}
        {idea.draft.verification !== undefined && <>How we will know: {idea.draft.verification}</>}
      </p>
    );
  const { kept, changedTo, obstacles, obstacleNote, verdict, evidence, evidenceLink, next } = outcome;
  const inTheWay = [obstacleNames(obstacles), obstacleNote ?? ''].filter((part) => part !== '').join(': ');
  return (
    <dl className="facts-list grow">
      {kept && (
        <>
          <dt>Commitment</dt>
          <dd>
            <Lozenge tone={KEPT_TONES[kept]}>{keptName(kept)}</Lozenge> {changedTo}
          </dd>
        </>
      )}
      {inTheWay !== '' && (
        <>
          <dt>In the way</dt>
          <dd>{inTheWay}</dd>
        </>
      )}
      {verdict && (
        <>
          <dt>Verdict</dt>
          <dd>
            <Lozenge tone={VERDICT_TONES[verdict]}>{verdictName(verdict)}</Lozenge> {evidence}
          </dd>
        </>
      )}
      {evidenceLink && (
        <>
          <dt>Evidence</dt>
          <dd>
            <EvidenceLink url={evidenceLink.url} title={evidenceLink.title} />
          </dd>
        </>
      )}
      {next && (
        <>
          <dt>Next</dt>
          <dd>
            <NextWords next={next} review={review} />
          </dd>
        </>
      )}
    </dl>
  );
}

function NextWords({
  next,
  review,
}: {
  readonly next: NonNullable<Outcome['next']>;
  readonly review: Review;
}) {
  switch (next.what) {
    case 'nothing':
      return <>{NEXT_WORDS.nothing}</>;
    case 'new-date':
      return (
        <>
          New date: {showLongDay(next.on)}
          {next.enabledBy !== undefined && `, once ${next.enabledBy}`}
        </>
      );
    case 'look-again':
      return <>Look again on {showLongDay(next.on)}</>;
    case 'drop':
      return (
        <>
          <Lozenge>Dropped</Lozenge> {next.reason}
        </>
      );
    case 'new-action': {
      const made = review.ideas.find((idea) => idea.id === next.ideaId);
      return made?.creation.state === 'created' ? (
        <IssueLink issueKey={made.creation.key}>{made.draft.outcome ?? made.text}</IssueLink>
      ) : (
        <>New action: {made?.draft.outcome ?? made?.text ?? 'not written yet'}</>
      );
    }
  }
}
