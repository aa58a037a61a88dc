/** A supplier's maintenance that nobody expected: a quarter of an hour of review, nothing to do, closed with that reason. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';

const { mia, jonas } = people;
const KEY = 'PAY-297';

export async function tellNordpayMaintenance(story: Story, { at, day, office }: Calendar): Promise<void> {
  await story.create(at(-265, '06:12'), jonas, {
    key: KEY,
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
  await story.move(at(-265, '07:30'), mia, KEY, 'Resolved');
  const app = story.debrief(office(-262, '09:00'), mia, KEY);
  await holdReview(app, {
    title: 'Nordpay maintenance hit checkout',
    size: 'light',
    eventDay: day(-265),
    participants: [jonas],
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
  story.goTo(office(-262, '09:14'));
  await app.close({ reason: 'Nothing was decided that we would have to look at again.' });
  await app.submit({ type: 'finishReview' });
}
