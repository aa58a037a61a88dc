/** It went well: a review of a success, with the practices before anything else. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';
import type { ReviewScript } from './script';
import { recordOutcomes } from './secondLook';
import { OPERATIONS } from './targets';

const { ana, ben, mia, tomasz, jonas } = people;
const KEY = 'PAY-349';

export async function tellSaleWeekend(story: Story, calendar: Calendar): Promise<void> {
  const { at, office, officeDay } = calendar;
  await story.create(at(-128, '08:00'), ana, {
    key: KEY,
    typeId: standardTypes.story,
    summary: 'Sale weekend with four times the usual payments',
    description: ['The largest sale so far. No payment was lost, and nobody was called at night.'],
    assignee: ben,
  });
  await story.move(office(-118, '08:30'), ben, KEY, 'Done');
  const app = story.debrief(office(-117, '13:00'), ana, KEY);
  await holdReview(app, { ...reviewScript(calendar), nextKey: story.nextKey });
  story.goTo(office(-117, '13:40'));
  await app.close({ followUpOn: officeDay(-75) });
  await story.move(office(-100, '09:00'), jonas, 'OPS-181', 'In Progress');
  await story.move(office(-84, '14:20'), jonas, 'OPS-181', 'Done');
  story.goTo(office(-75, '13:00'));
  await recordOutcomes(app, {
    'OPS-181': {
      kept: 'kept',
      verdict: 'worked',
      evidence: 'The rehearsal for the autumn sale found a full disk two weeks ahead.',
      next: { what: 'nothing' },
    },
  });
  await app.submit({ type: 'finishReview' });
}

function reviewScript({ at, day, officeDay }: Calendar): ReviewScript {
  return {
    title: 'Sale weekend with four times the usual payments',
    kind: 'success',
    size: 'standard',
    eventDay: day(-119),
    participants: [ben, mia, tomasz, jonas],
    scope: {
      event: 'Four times the usual payments for two days, and no incident.',
      question: 'What made it calm, and what of it was luck?',
    },
    entries: [
      { at: at(-126, '13:00'), kind: 'decision', text: 'Rehearse the peak with recorded traffic' },
      { at: at(-126, '16:10'), kind: 'signal', text: 'The rehearsal fills the pool at three times the load' },
      { at: at(-121, '09:00'), kind: 'repair', text: 'Twice as many gateway nodes are running' },
      { at: at(-119, '18:40'), kind: 'milestone', text: 'The peak passes with a third to spare' },
    ],
    factors: [
      {
        kind: 'practice',
        statement: 'Rehearse the peak with recorded traffic, a week before it comes.',
        role: 'helped',
        labels: ['capacity-scale', 'testing-gap'],
        shownBy: [0, 1],
        ideas: [
          {
            text: 'A rehearsal stands in the plan of every sale',
            owner: jonas,
            due: officeDay(-80),
            verification: 'The next sale has had one a week before.',
            purpose: 'prevent',
            strength: 'medium',
            key: 'OPS-181',
            ...OPERATIONS,
          },
        ],
      },
      {
        kind: 'practice',
        statement: 'One person watches and does nothing else while the load is high.',
        role: 'helped',
        labels: ['monitoring-detection'],
        shownBy: [3],
        ideas: [],
      },
      {
        statement: 'The full pool was found because somebody happened to look at it.',
        role: 'enabler',
        labels: ['monitoring-detection', 'capacity-scale'],
        shownBy: [1],
        ideas: [],
      },
    ],
  };
}
