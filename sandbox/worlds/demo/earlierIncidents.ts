/** Earlier incidents, each followed by its review: some of what was promised was kept, some is late, some forgotten. */
import { people } from '../people';
import { standardTypes } from '../../jira/standardSite';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import {
  reviewCardErrors,
  reviewFullPool,
  reviewNordpayMaintenance,
  reviewStuckQueue,
} from './earlierReviews';

const { ben, mia, tomasz, leila, jonas } = people;

export async function tellNordpayMaintenance(story: Story, calendar: Calendar): Promise<void> {
  const { at } = calendar;
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
  await reviewNordpayMaintenance(story, calendar);
}

export async function tellCardErrors(story: Story, calendar: Calendar): Promise<void> {
  const { at } = calendar;
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
  await reviewCardErrors(story, calendar);
}

export async function tellStuckQueue(story: Story, calendar: Calendar): Promise<void> {
  const { at } = calendar;
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
  await reviewStuckQueue(story, calendar);
}

export async function tellFullPool(story: Story, calendar: Calendar): Promise<void> {
  const { at } = calendar;
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
  await reviewFullPool(story, calendar);
}
