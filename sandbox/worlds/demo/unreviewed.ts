/** Events that nobody has reviewed yet: here a newcomer can start. */
import { people } from '../people';
import { standardTypes } from '../../jira/standardSite';
import type { Story } from '../story';
import type { Calendar } from './calendar';

const { ben, priya, tomasz, jonas } = people;

export async function tellUnreviewed(story: Story, { workday, workdayDate }: Calendar): Promise<void> {
  const key = 'PAY-424';
  await story.create(workday(4, '17:20'), jonas, {
    key,
    typeId: standardTypes.incident,
    summary: 'Card payments at Nordpay refused for half an hour',
    description: [
      '410 payments were refused. The alert fired and reached the day rota; support found it in the queue half an hour later.',
    ],
    assignee: ben,
    labels: ['card-payments', 'nordpay'],
    component: 'Checkout',
    severity: 2,
  });
  await story.move(workday(4, '17:31'), ben, key, 'In Progress');
  await story.comment(workday(4, '17:36'), priya, key, 'Nordpay confirms: one of its two lines is down.');
  await story.move(workday(4, '17:52'), ben, key, 'Resolved');
  await story.create(workday(5, '08:10'), tomasz, {
    key: 'GATE-84',
    typeId: standardTypes.task,
    summary: 'Gateway nodes restarted one by one during the day',
    description: ['The first restart in working hours. Nobody noticed, which was the point.'],
    assignee: tomasz,
    service: 'Gateway',
    duedate: workdayDate(5),
  });
}
