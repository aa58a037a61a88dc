/** Payouts waited a weekend. One action worked, one is late although its date has moved twice, one has lost its owner. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';
import type { ReviewScript } from './script';
import { recordOutcomes } from './secondLook';
import { OPERATIONS } from './targets';

const { ana, ben, mia, jonas } = people;
const KEY = 'PAY-388';

export async function tellStuckQueue(story: Story, calendar: Calendar): Promise<void> {
  const { at, office, officeDay } = calendar;
  await story.create(at(-62, '05:40'), jonas, {
    key: KEY,
    typeId: standardTypes.incident,
    summary: 'Payouts delayed by a stuck queue',
    description: [
      'Payouts to merchants waited from Friday evening until Monday morning. The alert fired, and it reached a rota that ends at six.',
    ],
    assignee: ben,
    component: 'Payouts',
    labels: ['payouts'],
    severity: 1,
    priorityId: '1',
  });
  await story.move(at(-62, '08:15'), ben, KEY, 'Resolved');
  const app = story.debrief(office(-55, '13:00'), ana, KEY);
  await holdReview(app, { ...reviewScript(calendar), nextKey: story.nextKey });
  story.goTo(office(-55, '14:10'));
  await app.close({ followUpOn: officeDay(-6) });

  await story.move(office(-45, '10:00'), ben, 'OPS-198', 'In Progress');
  await story.move(office(-40, '09:00'), mia, 'OPS-199', 'In Progress');
  await story.move(office(-33, '15:00'), mia, 'OPS-199', 'Done');
  await story.edit(office(-27, '11:00'), jonas, 'OPS-201', { assignee: null });
  await story.edit(office(-27, '13:10'), ben, 'OPS-198', { duedate: officeDay(-12) });
  await story.comment(
    office(-27, '13:12'),
    ben,
    'OPS-198',
    'The contract for the paging tool is being renewed; I cannot change its policies before.',
  );
  await lookAgain(story, calendar);
}

/** Not all of it can be settled yet, so there is a day for one more look. */
async function lookAgain(story: Story, { office, officeDay }: Calendar): Promise<void> {
  const app = story.debrief(office(-6, '09:00'), ana, KEY);
  await recordOutcomes(app, {
    'OPS-199': {
      kept: 'kept',
      verdict: 'worked',
      evidence: 'Priya moved a message aside from the script alone, within four minutes.',
      next: { what: 'nothing' },
    },
    'OPS-198': {
      kept: 'not-kept',
      obstacles: ['waited-for-another-team'],
      obstacleNote:
        'Purchasing renews the contract of the paging tool; until then nobody may change its policies.',
      next: { what: 'new-date', on: officeDay(1), enabledBy: 'The new contract, signed last week' },
    },
  });
  await app.as(ben).editAction('OPS-198', {
    changes: { due: officeDay(1) },
    reason: 'The contract of the paging tool is signed now.',
  });
  await app.submit({ type: 'setFollowUp', on: officeDay(22) });
}

function reviewScript({ at, day, officeDay }: Calendar): ReviewScript {
  return {
    title: 'Payouts delayed by a stuck queue',
    eventDay: day(-62),
    scribe: mia,
    participants: [ben, mia, jonas],
    entries: [
      {
        at: at(-65, '16:50'),
        kind: 'milestone',
        text: 'A message with an unknown currency enters the payout queue',
      },
      { at: at(-65, '17:05'), kind: 'signal', text: 'The payout alert fires' },
      { at: at(-62, '05:40'), kind: 'signal', text: 'Merchants ask support where their money is' },
      {
        at: at(-62, '07:10'),
        kind: 'decision',
        text: 'Move the message aside by hand instead of restarting the queue',
      },
      { at: at(-62, '08:15'), kind: 'repair', text: 'The queue drains' },
    ],
    factors: [
      {
        statement: 'The payout alert reaches a rota that ends at six in the evening.',
        role: 'slowed-detection',
        labels: ['communication-handoff', 'monitoring-detection'],
        shownBy: [1, 2],
        ideas: [
          {
            text: 'Escalation policy for payout alerts',
            owner: ben,
            due: officeDay(-25),
            verification: 'An unanswered payout alert reaches the secondary within 10 min.',
            purpose: 'prevent',
            strength: 'stronger',
            key: 'OPS-198',
            ...OPERATIONS,
          },
        ],
      },
      {
        statement: 'Only two people know how to take one message out of the queue.',
        role: 'slowed-recovery',
        labels: ['knowledge-docs'],
        shownBy: [3],
        ideas: [
          {
            text: 'Drain the payout queue by script',
            owner: mia,
            due: officeDay(-30),
            verification: 'Somebody new moves a message aside in a drill, from the script alone.',
            purpose: 'fix-now',
            strength: 'medium',
            key: 'OPS-199',
            ...OPERATIONS,
          },
          {
            text: 'Runbook for the payout queue',
            owner: jonas,
            due: officeDay(12),
            verification: 'The person on call finds it from the alert.',
            purpose: 'document',
            strength: 'medium',
            key: 'OPS-201',
            ...OPERATIONS,
          },
        ],
      },
      {
        kind: 'practice',
        statement: 'Support may call the person on call directly once five tickets name the same symptom.',
        labels: ['communication-handoff'],
        shownBy: [2],
        ideas: [],
      },
    ],
  };
}
