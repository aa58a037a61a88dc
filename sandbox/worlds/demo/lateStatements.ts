/** The second look at this one is due: four of its five actions have a verdict or a reason, and one is left to settle. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';
import type { ActionScript, ReviewScript } from './script';
import { recordOutcomes } from './secondLook';
import { OPERATIONS } from './targets';

const { ana, ben, mia, tomasz, priya, jonas } = people;
const KEY = 'PAY-397';

export async function tellLateStatements(story: Story, calendar: Calendar): Promise<void> {
  const { at, office, officeDay } = calendar;
  await story.create(at(-46, '08:10'), jonas, {
    key: KEY,
    typeId: standardTypes.incident,
    summary: 'Statements reached merchants nine hours late',
    description: ['The monthly statements waited behind a mailing to all customers.'],
    assignee: mia,
    component: 'Payouts',
    severity: 3,
  });
  await story.move(at(-46, '15:20'), mia, KEY, 'Resolved');
  const app = story.debrief(office(-42, '13:00'), ana, KEY);
  await holdReview(app, { ...reviewScript(calendar), nextKey: story.nextKey });
  story.goTo(office(-42, '13:45'));
  await app.close({ followUpOn: followUpDay(calendar) });

  await story.move(office(-35, '10:00'), tomasz, 'OPS-206', 'In Progress');
  await story.move(office(-33, '10:00'), mia, 'OPS-209', 'In Progress');
  await story.move(office(-20, '11:00'), ben, 'OPS-207', 'Done');
  await story.move(office(-25, '14:00'), priya, 'OPS-210', 'Done');
  await story.move(office(-9, '16:30'), mia, 'OPS-209', 'Done');
  await story.debrief(office(-18, '09:40'), tomasz, KEY).editAction('OPS-206', {
    changes: { due: officeDay(-4) },
    reason: 'The split of the gateway comes first.',
  });
  await beginSecondLook(story, calendar);
}

const followUpDay = ({ workdayDate }: Calendar): string => workdayDate(4);

async function beginSecondLook(story: Story, { workday, officeDay }: Calendar): Promise<void> {
  const app = story.debrief(workday(4, '12:00'), ana, KEY);
  await recordOutcomes(app, {
    'OPS-206': {
      kept: 'not-kept',
      obstacles: ['waited-for-another-team', 'larger-than-thought'],
      obstacleNote: 'A queue needs a place in the new gateway, and that place is being built.',
      next: {
        what: 'new-date',
        on: officeDay(36),
        enabledBy: 'Two days of the gateway team in the next sprint',
      },
    },
    'OPS-209': {
      kept: 'changed',
      changedTo: 'It rings after an hour instead of half an hour: half an hour rang every night.',
      verdict: 'partly',
      evidence: 'It rang twice, both times before a merchant did; once nobody was there to hear it.',
      next: { what: 'nothing' },
    },
    'OPS-207': {
      kept: 'kept',
      verdict: 'worked',
      evidence: 'The last mailing to all customers went out in the evening, the statements on time.',
      evidenceLink: { url: 'https://status.example/mailing', title: 'Log of the last mailing' },
      next: { what: 'nothing' },
    },
    'OPS-210': {
      kept: 'kept',
      verdict: 'too-early',
      evidence: 'The queue has not been long since.',
      next: { what: 'look-again', on: officeDay(50) },
    },
    'OPS-208': {
      kept: 'not-kept',
      obstacles: ['no-longer-needed'],
      next: {
        what: 'drop',
        reason: 'The calendar of operations shows every mailing now, and asks the same question.',
      },
    },
  });
}

function reviewScript(calendar: Calendar): ReviewScript {
  const { at, day } = calendar;
  const [ownQueue, ageAlert, evening, dashboard, template] = actions(calendar);
  return {
    title: 'Statements reached merchants nine hours late',
    size: 'standard',
    eventDay: day(-46),
    scribe: mia,
    participants: [ben, mia, priya, tomasz, jonas],
    entries: [
      { at: at(-46, '05:00'), kind: 'milestone', text: 'A mailing to all customers starts' },
      { at: at(-46, '06:00'), kind: 'milestone', text: 'The statements join the same queue' },
      { at: at(-46, '08:10'), kind: 'signal', text: 'Merchants ask support for their statements' },
      { at: at(-46, '15:20'), kind: 'milestone', text: 'The last statement is out' },
    ],
    factors: [
      {
        statement: 'Statements and mailings share one queue, and neither knows of the other.',
        role: 'enabler',
        labels: ['design-architecture', 'capacity-scale'],
        shownBy: [0, 1],
        ideas: [ownQueue, evening, template],
      },
      {
        statement: 'Nobody sees how old the oldest mail in the queue is.',
        role: 'slowed-detection',
        labels: ['monitoring-detection'],
        shownBy: [2],
        ideas: [ageAlert, dashboard],
      },
    ],
  };
}

function actions({ officeDay }: Calendar): Five {
  return [
    {
      text: 'Statements get a queue of their own',
      owner: tomasz,
      due: officeDay(-14),
      verification: 'A mailing to everybody delays no statement.',
      purpose: 'prevent',
      strength: 'stronger',
      key: 'OPS-206',
      ...OPERATIONS,
    },
    {
      text: 'Alert on the age of the oldest mail',
      owner: mia,
      due: officeDay(-14),
      verification: 'It rings before the first merchant does.',
      purpose: 'detect',
      strength: 'medium',
      key: 'OPS-209',
      ...OPERATIONS,
    },
    {
      text: 'Mailings to everybody start in the evening',
      owner: ben,
      due: officeDay(-12),
      verification: 'The next one and the statements do not meet.',
      purpose: 'fix-now',
      strength: 'medium',
      key: 'OPS-207',
      ...OPERATIONS,
    },
    {
      text: 'Length of the mail queue on the dashboard of the payouts team',
      owner: priya,
      due: officeDay(-25),
      verification: 'Somebody sees a long queue there before it hurts.',
      purpose: 'detect',
      strength: 'medium',
      key: 'OPS-210',
      ...OPERATIONS,
    },
    {
      text: 'The form for a mailing asks what else goes out that day',
      owner: tomasz,
      due: officeDay(-12),
      verification: 'Three mailings in a row have named their neighbours.',
      purpose: 'train',
      strength: 'weaker',
      key: 'OPS-208',
      ...OPERATIONS,
    },
  ];
}

type Five = readonly [ActionScript, ActionScript, ActionScript, ActionScript, ActionScript];
