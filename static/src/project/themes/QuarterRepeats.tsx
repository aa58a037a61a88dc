/** Factors that came back in the quarter, each with the earlier action that was meant for it and its state on that day. */
import type { EarlierAction, Repeat } from '../../../../src/domain/repeats';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';
import type { ReviewedIssue } from '../../../../src/usecases/readProjectReviews';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { Lozenge, Tag, type Tone } from '../../shared/components/Labels';
import { Message } from '../../shared/components/Message';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { daysBetween, showNearDay } from '../../shared/dates';
import { goesOnText, titleOf } from '../../shared/readingWords';
import { VERDICT_WORDS } from '../../shared/verdictWords';
import { GrowingList } from '../GrowingList';
import type { ReadingInView } from '../sharedReading';

const FIRST = 6;

interface QuarterRepeatsProps {
  /** Absent until all actions are read. */
  readonly repeats: readonly Repeat[] | undefined;
  readonly actions: ReadingInView<AttentionRead>;
  readonly issues: ReadonlyMap<string, ReviewedIssue | undefined>;
  readonly isNow: boolean;
}

export function QuarterRepeats({ repeats, actions, issues, isNow }: QuarterRepeatsProps) {
  const { failure, phase, rest, shown } = actions;
  return (
    <section className="stack" aria-labelledby="quarter-repeats">
      <h2 id="quarter-repeats" className="heading-small">
        Repeats {isNow ? 'this' : 'in that'} quarter{' '}
        {repeats !== undefined && <span className="count">{repeats.length}</span>}
      </h2>
      {repeats === undefined && failure !== undefined && (
        <Message
          tone="care"
          live="status"
          title="Repeats and open actions could not be read to the end"
          actions={
            <Button small aria-busy={phase !== 'settled'} onClick={rest}>
              Read the rest
            </Button>
          }
        >
          {titleOf(failure.kind)}. {goesOnText(actions)}
        </Message>
      )}
      {repeats === undefined && failure === undefined && (
        <Loading what="repeats">
          <div className="box box-item">
            <Bone width={30} />
            <Bone width={80} />
          </div>
        </Loading>
      )}
      {repeats?.length === 0 && (
        <p className="small subtle">No factor came back for which an earlier review had made an action.</p>
      )}
      {repeats !== undefined && repeats.length > 0 && shown !== undefined && (
        <GrowingList items={repeats} label="Repeats" first={FIRST}>
          {(repeat) => (
            <RepeatItem
              key={`${repeat.review.issueId}.${String(repeat.review.number)}.${repeat.label}`}
              repeat={repeat}
              read={shown}
              issues={issues}
            />
          )}
        </GrowingList>
      )}
    </section>
  );
}

interface RepeatItemProps extends Pick<QuarterRepeatsProps, 'issues'> {
  readonly repeat: Repeat;
  readonly read: AttentionRead;
}

function RepeatItem({ repeat: { label, review, earlier }, read, issues }: RepeatItemProps) {
  const issue = issues.get(review.issueId);
  const title = issue?.reviews?.find(({ number }) => number === review.number)?.title;
  const [first, ...more] = earlier;
  const action = first && (read.actions.get(first.id) ?? read.done.get(first.id));
  return (
    <li className="box-item stack stack-tight">
      <p className="row row-one-line">
        <Tag>{label}</Tag>
        <span className="small subtle push">
          <Day of={review.openedOn} />
        </span>
      </p>
      {issue !== undefined && (
        <p>
          <IssueLink issueKey={issue.key} /> {title ?? issue.summary}
        </p>
      )}
      {first !== undefined && action !== undefined && (
        <p className="row row-tight">
          <Lozenge tone={STATES[first.state].tone}>{STATES[first.state].name}</Lozenge>
          <span className="small subtle">
            <IssueLink issueKey={action.key} />
            {thenText(first, review.openedOn)}
            {more.length > 0 &&
              `, and ${String(more.length)} more ${more.length === 1 ? 'action' : 'actions'}`}
          </span>
        </p>
      )}
    </li>
  );
}

const STATES: Readonly<Record<EarlierAction['state'], { readonly name: string; readonly tone: Tone }>> = {
  'while-open': { name: 'Action open', tone: 'care' },
  'after-verified': { name: 'After verified', tone: 'bad' },
  'after-done': { name: 'After done', tone: 'info' },
};

/** What the action was like on that day. */
function thenText({ state, due, daysLate, doneOn, verdict, verdictOn }: EarlierAction, day: string): string {
  switch (state) {
    case 'while-open':
      if (daysLate > 0) return `, ${days(daysLate)} late that day`;
      return due === undefined ? ', without a due date' : dueText(daysBetween(day, due));
    case 'after-verified':
      return verdict === undefined || verdictOn === undefined
        ? ''
        : `, “${VERDICT_WORDS[verdict].toLowerCase()}” on ${showNearDay(verdictOn)}`;
    case 'after-done':
      return doneOn === undefined ? '' : `, done on ${showNearDay(doneOn)}`;
  }
}

const dueText = (ahead: number): string => (ahead === 0 ? ', due that day' : `, due ${days(ahead)} later`);

const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;
