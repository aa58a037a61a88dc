/** Earlier incidents and what was promised after them: some of it kept, some of it late, some of it forgotten. */
import { people } from '../people';
import { standardTypes } from '../../jira/standardSite';
import type { Story } from '../story';
import type { Calendar } from './calendar';

const { ana, ben, mia, tomasz, priya, leila, jonas } = people;

export async function tellNordpayMaintenance(story: Story, { at }: Calendar): Promise<void> {
  await story.create(at(-265, '06:12'), jonas, {
    key: 'PAY-297',
    typeId: standardTypes.incident,
    summary: 'Nordpay maintenance hit checkout',
    description: [
      'Nordpay worked on its systems as announced. The announcement had gone to an address that nobody reads.',
    ],
    assignee: mia,
    labels: ['nordpay'],
    component: 'Checkout',
    severity: 3,
  });
  await story.move(at(-265, '07:30'), mia, 'PAY-297', 'Resolved');
}

export async function tellCardErrors(story: Story, { at, day }: Calendar): Promise<void> {
  await story.create(at(-150, '10:05'), mia, {
    key: 'PAY-341',
    typeId: standardTypes.incident,
    summary: 'Card errors unnoticed for an hour',
    description: ['One card in fifty was refused for an hour. A customer told us; no alert did.'],
    assignee: mia,
    labels: ['card-payments'],
    component: 'Checkout',
    severity: 2,
  });
  await story.move(at(-150, '11:20'), mia, 'PAY-341', 'Resolved');
  await story.create(at(-143, '09:00'), ana, {
    key: 'OPS-164',
    typeId: standardTypes.task,
    summary: 'Alert when card errors pass 2 %',
    description: ['The checkout team hears of it within five minutes, at any hour.'],
    assignee: jonas,
    duedate: day(-120),
  });
  await story.move(at(-130, '09:00'), jonas, 'OPS-164', 'In Progress');
  await story.move(at(-122, '16:10'), jonas, 'OPS-164', 'Done');
  await story.link(at(-143, '09:01'), ana, 'Relates', 'OPS-164', 'PAY-341');
}

export async function tellStuckQueue(story: Story, { at, day }: Calendar): Promise<void> {
  const source = 'PAY-388';
  await story.create(at(-62, '05:40'), jonas, {
    key: source,
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
  await story.move(at(-62, '08:15'), ben, source, 'Resolved');
  await story.create(at(-55, '13:30'), ana, {
    key: 'OPS-187',
    typeId: standardTypes.task,
    summary: 'Drain the payout queue by script',
    assignee: mia,
    duedate: day(-30),
  });
  await story.move(at(-40, '09:00'), mia, 'OPS-187', 'In Progress');
  await story.move(at(-31, '15:00'), mia, 'OPS-187', 'Done');
  await story.create(at(-55, '13:40'), ana, {
    key: 'OPS-198',
    typeId: standardTypes.task,
    summary: 'Escalation policy for payout alerts',
    description: [
      'A payout alert that nobody takes within ten minutes reaches the secondary, also at night.',
    ],
    assignee: ben,
    duedate: day(-25),
    priorityId: '2',
  });
  await story.move(at(-45, '10:00'), ben, 'OPS-198', 'In Progress');
  await story.edit(at(-26, '09:10'), ben, 'OPS-198', { duedate: day(-12) });
  await story.comment(
    at(-26, '09:12'),
    ben,
    'OPS-198',
    'The contract for the paging tool is being renewed; I cannot change its policies before.',
  );
  await story.edit(at(-13, '09:30'), ben, 'OPS-198', { duedate: day(1) });
  await story.create(at(-55, '13:50'), ana, {
    key: 'OPS-201',
    typeId: standardTypes.task,
    summary: 'Runbook for the payout queue',
    duedate: day(12),
  });
  for (const action of ['OPS-187', 'OPS-198', 'OPS-201']) {
    await story.link(at(-55, '13:55'), ana, 'Relates', action, source);
  }
}

export async function tellFullPool(story: Story, { at, day }: Calendar): Promise<void> {
  await story.create(at(-48, '07:30'), leila, {
    key: 'PAY-391',
    typeId: standardTypes.incident,
    summary: 'Gateway ran out of connections at month end',
    description: [
      'For eleven minutes new payments waited for a connection. The pool’s limit is known to one person.',
    ],
    assignee: tomasz,
    labels: ['card-payments'],
    severity: 3,
  });
  await story.move(at(-48, '09:00'), tomasz, 'PAY-391', 'Resolved');
  await story.create(at(-41, '10:00'), tomasz, {
    key: 'GATE-71',
    typeId: standardTypes.task,
    summary: 'Alert on connection pool use',
    description: ['An alert at 80 % of the pool, on the dashboard that the person on call opens first.'],
    assignee: priya,
    duedate: day(15),
    service: 'Gateway',
  });
  await story.create(at(-41, '10:10'), tomasz, {
    key: 'GATE-77',
    typeId: standardTypes.task,
    summary: 'Load tests with production traffic shapes',
    assignee: tomasz,
    service: 'Gateway',
  });
  await story.link(at(-41, '10:12'), tomasz, 'Blocks', 'GATE-77', 'GATE-71');
  await story.link(at(-41, '10:15'), tomasz, 'Relates', 'GATE-71', 'PAY-391');
}
