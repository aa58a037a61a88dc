/**
 * The review of the outage, as far as it has come: prepared over two days, answers revealed, a meeting held by one
 * timer, and since then actions that were done early, done late, given to somebody else, moved, or left.
 */
import type { AgendaKey } from '../../../src/domain/vocabulary';
import { people } from '../people';
import type { DebriefAs } from '../debriefAs';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { findFactors, openReview, proposeIdeas, writeEntries } from './holdReview';
import { outageAnswers } from './outageAnswers';
import { outageEntries } from './outageFacts';
import { outageFactors, outagePractices } from './outageFactors';
import { answerAs, ask } from './questionnaire';

const { ana, ben, mia, tomasz, priya, leila, jonas } = people;
const KEY = 'PAY-412';

export async function reviewOutage(story: Story, calendar: Calendar): Promise<void> {
  await prepare(story, calendar);
  await meet(story, calendar);
  await followActions(story, calendar);
}

async function prepare(story: Story, calendar: Calendar): Promise<void> {
  const { at, day, workday, outageText } = calendar;
  const app = story.debrief(workday(1, '09:30'), ana, KEY);
  await openReview(app, {
    title: `Payment outage on ${outageText}`,
    eventDay: day(0),
    scribe: mia,
    leader: leila,
    participants: [ben, mia, priya, tomasz, jonas, leila],
    meetingAt: workday(2, '13:00'),
    scope: {
      event: 'Card payments at checkout failed for 78 minutes, and for half an hour nobody knew.',
      question: 'What kept us from seeing it, and why could two safe changes become an unsafe one?',
      output: 'A handful of tasks with an owner each, and one page that others can learn from.',
    },
    window: { from: at(0, '12:00'), to: at(0, '14:30') },
  });
  await app.fillBaseline();
  const questions = await ask(app);
  story.goTo(workday(1, '14:00'));
  await app.submit({ type: 'moveToStage', stage: 'facts' });
  await writeEntries(app.as(mia), outageEntries(calendar));
  story.goTo(workday(1, '16:00'));
  await app.postPreRead();
  for (const { by, on, answers } of outageAnswers) {
    story.goTo(workday(...on));
    await answerAs(app, by, questions, answers);
  }
  story.goTo(workday(2, '12:30'));
  await app.revealAnswers();
}

/** Minutes planned and minutes spent. */
const AGENDA: readonly (readonly [AgendaKey, planned: number, spent: number])[] = [
  ['opening', 5, 4],
  ['factual-summary', 10, 12],
  ['timeline', 15, 18],
  ['factors', 15, 16],
  ['what-worked', 10, 8],
  ['actions', 15, 17],
  ['recap', 5, 4],
];

async function meet(story: Story, calendar: Calendar): Promise<void> {
  const app = story.debrief(calendar.workday(2, '13:00'), ana, KEY);
  const scribe = app.as(mia);
  const entryIds = (await app.load()).entries.map(({ id }) => id);
  const factors = outageFactors(calendar);
  await app.submit({
    type: 'startMeeting',
    items: AGENDA.map(([key, minutes]) => ({ key, minutes })),
    order: 'senior-last',
    speakers: [mia, tomasz, priya, ben, jonas, leila].map(({ accountId }) => accountId),
  });
  const next = partsOf(story, app, calendar);
  await next();
  await next();
  await park(app.as(jonas), 'Who owns Nordpay’s maintenance notices?', 'next-review');
  await next();
  await app.submit({ type: 'agreeFacts' });
  await park(app.as(tomasz), 'The failover drill was skipped in September', 'dropped');
  const factorIds = await findFactors(scribe, factors, entryIds);
  await next();
  await findFactors(scribe, outagePractices, entryIds);
  await park(scribe, 'Do we still need two status pages?');
  await next();
  await app.submit({ type: 'moveToStage', stage: 'actions' });
  for (const [index, { ideas }] of factors.entries())
    await proposeIdeas(app, ideas, { factorId: factorIds[index], nextKey: story.nextKey });
  await next();
  await next();
}

/** @returns goes on to the next part of the agenda once this one has taken its time, and ends after the last */
function partsOf(story: Story, app: DebriefAs, { workday }: Calendar): () => Promise<void> {
  let now = workday(2, '13:00');
  let current = 0;
  return async () => {
    const [, , spent] = AGENDA[current] ?? ['recap', 0, 0];
    now += spent * MINUTE;
    story.goTo(now);
    current += 1;
    if (current < AGENDA.length) await app.submit({ type: 'goToItem', from: current - 1, to: current });
    else await app.submit({ type: 'endMeeting' });
  };
}

const MINUTE = 60_000;

async function park(app: DebriefAs, text: string, into?: 'next-review' | 'dropped'): Promise<void> {
  const thoughtId = app.newId();
  await app.submit({ type: 'parkThought', thoughtId, text });
  if (into !== undefined) await app.submit({ type: 'turnThought', thoughtId, into });
}

async function followActions(story: Story, { workday, officeDay }: Calendar): Promise<void> {
  const app = story.debrief(workday(3, '08:40'), ana, KEY);
  await app.editAction('OPS-231', { changes: { owner: mia.accountId } });
  await story.move(workday(3, '09:30'), mia, 'OPS-231', 'In Progress');
  await story.move(workday(3, '13:00'), ben, 'OPS-234', 'In Progress');
  await story.move(workday(3, '14:00'), priya, 'OPS-233', 'In Progress');
  await story.debrief(workday(4, '10:20'), tomasz, KEY).editAction('PAY-419', {
    changes: { due: officeDay(15) },
    reason: 'The template goes out with the next release.',
  });
  await story.move(workday(4, '15:30'), jonas, 'OPS-232', 'Done');
  await story.move(workday(5, '11:00'), priya, 'OPS-233', 'Done');
}
