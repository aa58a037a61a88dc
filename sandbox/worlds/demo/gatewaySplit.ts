/** A long piece of work with a review for each of its phases: the first one is finished, the second one is open. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview, openReview, writeEntries } from './holdReview';
import type { OpeningScript, ReviewScript } from './script';
import { recordOutcomes } from './secondLook';
import { GATEWAY } from './targets';

const { ana, ben, mia, tomasz, priya, leila } = people;
const KEY = 'PAY-305';

export async function tellGatewaySplit(story: Story, calendar: Calendar): Promise<void> {
  const { at, office, officeDay } = calendar;
  await story.create(at(-240, '08:00'), leila, {
    key: KEY,
    typeId: standardTypes.epic,
    summary: 'Split the gateway from checkout',
    description: ['Two services with a team each: first the code and its pipelines, then limits and alerts.'],
    assignee: priya,
    duedate: officeDay(40),
  });
  const children = [
    { key: 'PAY-306', summary: 'A repository and a pipeline for the gateway', owner: priya, from: -238 },
    { key: 'PAY-307', summary: 'Card payments go through the new service', owner: tomasz, from: -230 },
    { key: 'PAY-310', summary: 'Limits and retries move to the gateway', owner: tomasz, from: -120 },
    { key: 'PAY-311', summary: 'Alerts and runbooks move to the gateway', owner: priya, from: -120 },
  ];
  for (const { key, summary, owner, from } of children) {
    await story.create(at(from, '09:00'), ana, {
      key,
      typeId: standardTypes.story,
      summary,
      assignee: owner,
      parentKey: KEY,
      component: 'Checkout',
    });
  }
  await story.move(office(-236, '09:00'), priya, KEY, 'In Progress');
  await story.move(office(-170, '15:00'), priya, 'PAY-306', 'Done');
  await story.move(office(-131, '16:00'), tomasz, 'PAY-307', 'Done');
  await reviewFirstPhase(story, calendar);
  await story.move(office(-60, '10:00'), tomasz, 'PAY-310', 'In Progress');
  await story.move(office(-2, '15:00'), tomasz, 'PAY-310', 'Done');
  await story.edit(office(-5, '11:00'), priya, KEY, { duedate: officeDay(61) });
}

async function reviewFirstPhase(story: Story, calendar: Calendar): Promise<void> {
  const { office, officeDay } = calendar;
  const app = story.debrief(office(-121, '08:30'), priya, KEY);
  await holdReview(app, { ...firstPhase(calendar), nextKey: story.nextKey });
  const thoughtId = app.newId();
  await app.as(leila).submit({
    type: 'parkThought',
    thoughtId,
    text: 'Who owns an alert whose service has moved?',
  });
  await app.submit({ type: 'turnThought', thoughtId, into: 'next-review' });
  story.goTo(office(-121, '09:20'));
  await app.close({ followUpOn: officeDay(-79) });
  await story.move(office(-110, '10:00'), priya, 'GATE-60', 'In Progress');
  await story.move(office(-98, '11:30'), priya, 'GATE-60', 'Done');
  story.goTo(office(-79, '09:00'));
  await recordOutcomes(app, {
    'GATE-60': {
      kept: 'kept',
      verdict: 'worked',
      evidence: 'The list was used for three moves since, and no pipeline was missed.',
      next: { what: 'nothing' },
    },
  });
  await app.submit({ type: 'finishReview' });
}

/** Told after the outage, which is why the alerts are looked at again. */
export async function openSecondPhase(story: Story, { at, workday, workdayDate }: Calendar): Promise<void> {
  const opening: OpeningScript = {
    title: 'Split of the gateway: limits and alerts',
    kind: 'phase',
    size: 'standard',
    eventDay: workdayDate(3),
    scribe: mia,
    leader: leila,
    participants: [tomasz, ben, mia],
    meetingAt: workday(8, '09:00'),
    scope: {
      event: 'The second phase of the split: limits, retries and alerts move to the gateway.',
      question: 'What has to move with a service so that nobody is surprised afterwards?',
    },
    window: { from: at(-120, '09:00'), to: workday(3, '16:00') },
  };
  const app = story.debrief(workday(3, '14:00'), priya, KEY);
  await openReview(app, opening);
  await app.fillBaseline();
  await app.submit({ type: 'moveToStage', stage: 'facts' });
  await writeEntries(app, [
    { at: at(-60, '10:00'), kind: 'milestone', text: 'Work on limits and retries begins' },
    {
      at: at(-48, '07:30'),
      kind: 'signal',
      text: 'The pool runs full: its limit is still set in two places',
    },
    { at: at(-2, '15:00'), kind: 'milestone', text: 'Limits and retries live in the gateway' },
  ]);
}

function firstPhase({ at, day, officeDay }: Calendar): ReviewScript {
  return {
    title: 'Split of the gateway: code and pipelines',
    kind: 'phase',
    size: 'standard',
    eventDay: day(-131),
    leader: leila,
    participants: [tomasz, ana],
    entries: [
      { at: at(-236, '09:00'), kind: 'milestone', text: 'Work on the split begins' },
      {
        at: at(-185, '10:00'),
        kind: 'decision',
        text: 'Freeze the code of both services for two days and move everything at once',
      },
      { at: at(-170, '15:00'), kind: 'milestone', text: 'The gateway has a pipeline of its own' },
      { at: at(-131, '16:00'), kind: 'milestone', text: 'Card payments go through the new service' },
    ],
    factors: [
      {
        statement: 'There was a list for code and pipelines, none for alerts, limits and runbooks.',
        role: 'enabler',
        labels: ['service-split', 'communication-handoff'],
        shownBy: [2, 3],
        ideas: [
          {
            text: 'Checklist of what moves with a service',
            owner: priya,
            due: officeDay(-95),
            verification: 'The next move finds nothing missing on it.',
            purpose: 'document',
            strength: 'medium',
            key: 'GATE-60',
            ...GATEWAY,
          },
          {
            text: 'Move the ledger client as well',
            decision: { outcome: 'park', until: officeDay(2) },
          },
        ],
      },
      {
        kind: 'practice',
        statement: 'Two days without a merge made the move a dull one.',
        labels: ['change-release'],
        shownBy: [1],
        ideas: [],
      },
    ],
  };
}
