/** The event that the demo is about: card payments failed for an afternoon. */
import { people } from '../people';
import { standardTypes } from '../../jira/standardSite';
import { adf } from '../story';
import type { Story } from '../story';
import type { Calendar } from './calendar';

export async function tellOutage(story: Story, { at, outageText }: Calendar): Promise<void> {
  const { ana, ben, mia, tomasz, priya, leila, jonas } = people;
  const key = 'PAY-412';

  await story.create(at(-2, '09:20'), priya, {
    key: 'PAY-398',
    typeId: standardTypes.task,
    summary: 'Retry declined card payments once',
    description: [
      'A second attempt after two seconds wins back payments that a busy acquirer refused at first.',
    ],
    assignee: priya,
    labels: ['card-payments'],
    component: 'Checkout',
  });
  await story.move(at(-2, '10:02'), priya, 'PAY-398', 'In Progress');
  await story.move(at(-1, '15:40'), tomasz, 'PAY-398', 'In Review');
  await story.comment(
    at(0, '12:36'),
    priya,
    'PAY-398',
    'Merged. It goes out with deployment 2211 in five minutes.',
  );
  await story.move(at(0, '12:41'), priya, 'PAY-398', 'Done');

  await story.create(at(0, '13:33'), jonas, {
    key,
    typeId: standardTypes.incident,
    summary: `Payment outage on ${outageText}`,
    description: [
      'Customers cannot pay by card. Support has forty tickets in half an hour; all of them end on the page after the bank’s confirmation.',
    ],
    labels: ['card-payments', 'nordpay'],
    component: 'Checkout',
    severity: 2,
    priorityId: '1',
  });
  await story.edit(at(0, '13:35'), jonas, key, { assignee: { accountId: ben.accountId } });
  await story.move(at(0, '13:38'), ben, key, 'In Progress');
  await story.comment(
    at(0, '13:44'),
    ben,
    key,
    'Gateway latency is up to nine seconds. The dashboard says nothing about the connection pool, so I cannot tell whether it is full.',
  );
  await story.comment(
    at(0, '13:50'),
    tomasz,
    key,
    'Errors began twelve minutes after deployment 2211. A rollback takes six minutes and we practise it; raising the pool limit restarts every gateway node. Rolling back.',
  );
  await story.comment(at(0, '13:52'), mia, key, 'Status page says that card payments are degraded.');
  await story.comment(
    at(0, '13:58'),
    tomasz,
    key,
    'Rollback is live in all regions (deployment 2212). Errors are falling.',
  );
  await story.edit(at(0, '14:08'), ben, key, {
    description: adf([
      'Card payments at checkout failed for 78 minutes. About 3,140 payments were refused; 2,760 of them went through on a second try the same day.',
    ]),
  });
  await story.move(at(0, '14:10'), ben, key, 'Resolved');
  await story.link(at(0, '14:12'), ben, 'Problem/Incident', 'PAY-398', key);
  await story.comment(
    at(1, '08:15'),
    leila,
    key,
    'Thank you all for yesterday. Ana, would you hold a review early next week? I would like to understand the half hour before anybody knew.',
  );
  await story.comment(at(1, '08:40'), ana, key, 'Gladly. I will open it here.');
}
