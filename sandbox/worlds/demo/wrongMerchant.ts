/** A review that only its participants see until it is closed: what is in it concerns one customer. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { openReview, writeEntries } from './holdReview';

const { ana, tomasz, leila } = people;
const KEY = 'PAY-403';

export async function tellWrongMerchant(story: Story, calendar: Calendar): Promise<void> {
  const { at, day, workday } = calendar;
  await story.create(at(-1, '10:40'), leila, {
    key: KEY,
    typeId: standardTypes.incident,
    summary: 'A report went to another merchant',
    description: ['One merchant received the monthly report of another one. It was deleted unread.'],
    assignee: tomasz,
    component: 'Payouts',
    severity: 2,
  });
  await story.move(at(-1, '13:15'), tomasz, KEY, 'Resolved');
  const app = story.debrief(workday(1, '15:00'), leila, KEY);
  await openReview(app, {
    title: 'A report went to another merchant',
    size: 'standard',
    eventDay: day(-1),
    visibility: 'participants',
    participants: [ana, tomasz],
    meetingAt: workday(7, '10:00'),
    scope: { question: 'How could two merchants share one file name?' },
  });
  await app.submit({ type: 'moveToStage', stage: 'facts' });
  await writeEntries(app.as(tomasz), [
    { at: at(-1, '06:00'), kind: 'milestone', text: 'The monthly reports are sent' },
    { at: at(-1, '10:40'), kind: 'signal', text: 'A merchant calls: the report is not theirs' },
    { at: at(-1, '13:15'), kind: 'repair', text: 'Both merchants are told, and the file is gone' },
  ]);
}
