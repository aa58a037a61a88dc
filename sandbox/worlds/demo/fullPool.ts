/** The connection pool ran full: closed, its one action still waits for another team, and its second look lies ahead. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';
import { GATEWAY } from './targets';

const { tomasz, priya, leila, jonas } = people;
const KEY = 'PAY-391';

export async function tellFullPool(story: Story, { at, day, office, officeDay }: Calendar): Promise<void> {
  await story.create(at(-48, '07:30'), leila, {
    key: KEY,
    typeId: standardTypes.incident,
    summary: 'Gateway ran out of connections at month end',
    description: [
      'For eleven minutes new payments waited for a connection. The pool’s limit is known to one person.',
    ],
    assignee: tomasz,
    labels: ['card-payments'],
    severity: 3,
  });
  await story.move(at(-48, '09:00'), tomasz, KEY, 'Resolved');
  const app = story.debrief(office(-41, '09:30'), tomasz, KEY);
  await holdReview(app, {
    title: 'Gateway ran out of connections at month end',
    size: 'standard',
    eventDay: day(-48),
    participants: [priya, jonas],
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
            due: officeDay(15),
            verification: 'A load test at 80 % of the pool rings before anybody waits.',
            purpose: 'detect',
            strength: 'medium',
            key: 'GATE-71',
            ...GATEWAY,
          },
        ],
      },
    ],
    nextKey: story.nextKey,
  });
  story.goTo(office(-41, '10:05'));
  await app.close({ followUpOn: officeDay(14) });
  await story.create(office(-41, '10:10'), tomasz, {
    key: 'GATE-77',
    typeId: standardTypes.task,
    summary: 'Load tests with production traffic shapes',
    assignee: tomasz,
    service: 'Gateway',
  });
  await story.link(office(-41, '10:12'), tomasz, 'Blocks', 'GATE-77', 'GATE-71');
}
