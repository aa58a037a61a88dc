/** A review that was begun and then cancelled, with the reason. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { openReview, writeEntries } from './holdReview';

const { mia, tomasz, leila } = people;
const KEY = 'PAY-366';

export async function tellSlowSearch(story: Story, { at, day, office }: Calendar): Promise<void> {
  await story.create(at(-88, '13:20'), mia, {
    key: KEY,
    typeId: standardTypes.incident,
    summary: 'Merchants wait twenty seconds for their search',
    description: ['The search on the merchants’ page took up to twenty seconds for most of the afternoon.'],
    assignee: tomasz,
    component: 'Payouts',
    severity: 3,
  });
  await story.move(at(-88, '16:40'), tomasz, KEY, 'Resolved');
  const app = story.debrief(office(-86, '09:00'), mia, KEY);
  await openReview(app, {
    title: 'Merchants wait twenty seconds for their search',
    size: 'standard',
    eventDay: day(-88),
    participants: [tomasz, leila],
  });
  await writeEntries(app, [
    { at: at(-88, '13:20'), kind: 'signal', text: 'The search takes twenty seconds' },
    { at: at(-88, '16:40'), kind: 'milestone', text: 'It is as fast as before, by itself' },
  ]);
  story.goTo(office(-85, '10:10'));
  await app.submit({
    type: 'cancelReview',
    reason: 'It was a load test of our own that had been announced; there is nothing to look back on.',
  });
}
