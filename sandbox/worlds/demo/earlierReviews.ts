/** What was said in the earlier reviews, through Debrief's own calls, and what became of the actions since. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import { SERVICE_FIELD } from '../site';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';

const { ana, ben, mia, tomasz, priya, jonas } = people;
const OPERATIONS = { projectId: '10001', issueTypeId: standardTypes.task };
const GATEWAY = { projectId: '10002', issueTypeId: standardTypes.task };

export async function reviewNordpayMaintenance(story: Story, { at, day }: Calendar): Promise<void> {
  await holdReview(story.debrief(at(-262, '09:00'), mia, 'PAY-297'), {
    title: 'Nordpay maintenance hit checkout',
    size: 'light',
    eventDay: day(-265),
    entries: [
      { at: at(-265, '06:12'), kind: 'signal', text: 'Nordpay goes down for maintenance' },
      { at: at(-265, '06:20'), kind: 'response', text: 'Checkout offers other cards first' },
      { at: at(-265, '07:30'), kind: 'milestone', text: 'Nordpay is back' },
    ],
    factors: [
      {
        statement: 'Announcements of suppliers go to an address that nobody reads.',
        role: 'slowed-detection',
        labels: ['communication-handoff', 'dependency-vendor'],
        shownBy: [0],
        ideas: [],
      },
    ],
  });
}

export async function reviewCardErrors(story: Story, { at, day }: Calendar): Promise<void> {
  const app = story.debrief(at(-143, '09:00'), ana, 'PAY-341');
  await holdReview(app, {
    title: 'Card errors unnoticed for an hour',
    eventDay: day(-150),
    entries: [
      { at: at(-150, '09:02'), kind: 'milestone', text: 'A certificate is renewed on one of five nodes' },
      { at: at(-150, '10:05'), kind: 'signal', text: 'A customer tells support about a refused card' },
      { at: at(-150, '11:20'), kind: 'repair', text: 'The node is taken out' },
    ],
    factors: [
      {
        statement: 'No alert looks at the share of refused cards.',
        role: 'slowed-detection',
        labels: ['monitoring-detection'],
        shownBy: [1],
        ideas: [
          {
            text: 'Alert when card errors pass 2 %',
            owner: jonas,
            due: day(-120),
            verification: 'A drill with refused cards rings the checkout team within five minutes.',
            purpose: 'detect',
            strength: 'medium',
            key: 'OPS-164',
            ...OPERATIONS,
          },
        ],
      },
    ],
    nextKey: story.nextKey,
  });
  await story.move(at(-130, '09:00'), jonas, 'OPS-164', 'In Progress');
  await story.move(at(-122, '16:10'), jonas, 'OPS-164', 'Done');
}

export async function reviewStuckQueue(story: Story, { at, day }: Calendar): Promise<void> {
  const app = story.debrief(at(-55, '13:00'), ana, 'PAY-388');
  await holdReview(app, {
    title: 'Payouts delayed by a stuck queue',
    eventDay: day(-62),
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
            due: day(-25),
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
            due: day(-30),
            verification: 'Somebody new moves a message aside in a drill, from the script alone.',
            purpose: 'fix-now',
            strength: 'medium',
            key: 'OPS-199',
            ...OPERATIONS,
          },
          {
            text: 'Runbook for the payout queue',
            owner: jonas,
            due: day(12),
            verification: 'The person on call finds it from the alert.',
            purpose: 'document',
            strength: 'medium',
            key: 'OPS-201',
            ...OPERATIONS,
          },
        ],
      },
    ],
    nextKey: story.nextKey,
  });
  await story.move(at(-45, '10:00'), ben, 'OPS-198', 'In Progress');
  await story.move(at(-40, '09:00'), mia, 'OPS-199', 'In Progress');
  await story.move(at(-31, '15:00'), mia, 'OPS-199', 'Done');
  await story.edit(at(-27, '11:00'), jonas, 'OPS-201', { assignee: null });
  await story.edit(at(-26, '09:10'), ben, 'OPS-198', { duedate: day(-12) });
  await story.comment(
    at(-26, '09:12'),
    ben,
    'OPS-198',
    'The contract for the paging tool is being renewed; I cannot change its policies before.',
  );
}

export async function reviewFullPool(story: Story, { at, day }: Calendar): Promise<void> {
  const app = story.debrief(at(-41, '09:30'), tomasz, 'PAY-391');
  await holdReview(app, {
    title: 'Gateway ran out of connections at month end',
    size: 'standard',
    eventDay: day(-48),
    entries: [
      { at: at(-48, '07:19'), kind: 'signal', text: 'New payments wait for a connection' },
      { at: at(-48, '07:30'), kind: 'repair', text: 'The pool limit is raised on every node' },
    ],
    factors: [
      {
        statement: 'The pool limit is written down nowhere.',
        role: 'enabler',
        labels: ['knowledge-docs', 'capacity-scale'],
        shownBy: [1],
        ideas: [
          {
            text: 'Alert on connection pool use',
            owner: priya,
            due: day(15),
            verification: 'A load test at 80 % of the pool rings before anybody waits.',
            purpose: 'detect',
            strength: 'medium',
            key: 'GATE-71',
            fields: { [SERVICE_FIELD]: { id: '10110' } },
            ...GATEWAY,
          },
        ],
      },
    ],
    nextKey: story.nextKey,
  });
  await story.create(at(-41, '10:10'), tomasz, {
    key: 'GATE-77',
    typeId: standardTypes.task,
    summary: 'Load tests with production traffic shapes',
    assignee: tomasz,
    service: 'Gateway',
  });
  await story.link(at(-41, '10:12'), tomasz, 'Blocks', 'GATE-77', 'GATE-71');
}
