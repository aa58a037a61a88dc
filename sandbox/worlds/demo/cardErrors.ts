/** Card errors that no alert saw. Its review is finished: every action has its verdict, and one is looked at once more. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview, proposeIdeas } from './holdReview';
import type { ReviewScript } from './script';
import { recordOutcomes } from './secondLook';
import { OPERATIONS } from './targets';

const { ana, ben, mia, tomasz, jonas } = people;
const KEY = 'PAY-341';

export async function tellCardErrors(story: Story, calendar: Calendar): Promise<void> {
  const { at, office } = calendar;
  await story.create(at(-150, '10:05'), mia, {
    key: KEY,
    typeId: standardTypes.incident,
    summary: 'Card errors unnoticed for an hour',
    description: ['One card in fifty was refused for an hour. A customer told us; no alert did.'],
    assignee: mia,
    labels: ['card-payments'],
    component: 'Checkout',
    severity: 2,
  });
  await story.move(at(-150, '11:20'), mia, KEY, 'Resolved');
  const app = story.debrief(office(-143, '09:00'), ana, KEY);
  await holdReview(app, { ...reviewScript(calendar), nextKey: story.nextKey });
  story.goTo(office(-143, '09:45'));
  await app.close({ followUpOn: calendar.officeDay(-101) });

  await story.move(office(-130, '09:00'), jonas, 'OPS-164', 'In Progress');
  await story.move(office(-122, '16:10'), jonas, 'OPS-164', 'Done');
  await story.move(office(-126, '10:30'), mia, 'OPS-165', 'In Progress');
  await story.move(office(-110, '15:20'), mia, 'OPS-165', 'Done');
  await story.move(office(-140, '08:50'), ben, 'OPS-166', 'Done');
  await story.move(office(-120, '11:15'), tomasz, 'OPS-167', 'In Progress');
  await story.move(office(-103, '14:00'), tomasz, 'OPS-167', 'Done');
  await lookAgain(story, calendar);
}

/** Six weeks after closing; one action led to another, which the same review then settles. */
async function lookAgain(story: Story, { office, officeDay }: Calendar): Promise<void> {
  const app = story.debrief(office(-101, '13:00'), ana, KEY);
  await recordOutcomes(app, {
    'OPS-164': {
      kept: 'kept',
      verdict: 'worked',
      evidence: 'Refused cards in the drill rang the checkout team after three minutes.',
      evidenceLink: { url: 'https://status.example/card-drill', title: 'Card drill' },
      next: { what: 'nothing' },
    },
    'OPS-166': {
      kept: 'kept',
      verdict: 'no-effect',
      evidence: 'The reminder was posted, and the next certificate was renewed a day late all the same.',
      next: { what: 'nothing' },
    },
    'OPS-167': {
      kept: 'kept',
      verdict: 'too-early',
      evidence: 'No certificate has run out since.',
      next: { what: 'look-again', on: officeDay(40) },
    },
  });
  story.nextKey('OPS-171');
  await proposeIdeas(
    app,
    [
      {
        text: 'The renewal script covers the standby nodes',
        owner: mia,
        due: officeDay(-86),
        verification: 'A standby node takes over in a drill without one refused card.',
        purpose: 'prevent',
        strength: 'stronger',
        key: 'OPS-171',
        ...OPERATIONS,
      },
    ],
    { followUpOf: app.ideaOf('OPS-165') },
  );
  await recordOutcomes(app, {
    'OPS-165': {
      kept: 'changed',
      changedTo: 'The script renews the five live nodes; the standby ones need another key.',
      obstacles: ['larger-than-thought'],
      verdict: 'partly',
      evidence: 'Both renewals since went through on all live nodes.',
      next: { what: 'new-action', ideaId: app.ideaOf('OPS-171') },
    },
  });
  await story.move(office(-95, '09:30'), mia, 'OPS-171', 'In Progress');
  await story.move(office(-88, '15:30'), mia, 'OPS-171', 'Done');
  story.debrief(office(-59, '10:00'), ana, KEY);
  await recordOutcomes(app, {
    'OPS-171': {
      kept: 'kept',
      verdict: 'worked',
      evidence: 'A standby node took over for an afternoon, and no card was refused.',
      next: { what: 'nothing' },
    },
  });
  await app.submit({ type: 'finishReview' });
}

function reviewScript({ at, day, officeDay }: Calendar): ReviewScript {
  return {
    title: 'Card errors unnoticed for an hour',
    size: 'standard',
    eventDay: day(-150),
    scribe: mia,
    participants: [ben, mia, tomasz, jonas],
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
            due: officeDay(-120),
            verification: 'A drill with refused cards rings the checkout team within five minutes.',
            purpose: 'detect',
            strength: 'medium',
            key: 'OPS-164',
            ...OPERATIONS,
          },
        ],
      },
      {
        statement: 'A certificate is renewed by hand, one node after the other.',
        role: 'trigger',
        labels: ['configuration'],
        shownBy: [0],
        ideas: [
          {
            text: 'One script renews the certificates of all nodes',
            owner: mia,
            due: officeDay(-115),
            verification: 'The next renewal reaches every node within a minute.',
            purpose: 'prevent',
            strength: 'stronger',
            key: 'OPS-165',
            ...OPERATIONS,
          },
          {
            text: 'Post a reminder a week before each renewal',
            owner: ben,
            due: officeDay(-136),
            verification: 'The next renewal is done on its day.',
            purpose: 'train',
            strength: 'weaker',
            key: 'OPS-166',
            ...OPERATIONS,
          },
          {
            text: 'Nodes refuse to start with a certificate that runs out within a month',
            owner: tomasz,
            due: officeDay(-101),
            verification: 'A node with an old certificate stays out of rotation.',
            purpose: 'prevent',
            strength: 'stronger',
            key: 'OPS-167',
            ...OPERATIONS,
          },
        ],
      },
    ],
  };
}
