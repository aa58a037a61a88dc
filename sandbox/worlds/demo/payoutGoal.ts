/** A goal that was missed: its review is being prepared. The questionnaire is open, and two people have answered. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { openReview } from './holdReview';
import { answerAs, ask } from './questionnaire';

const { ana, ben, mia, priya, leila } = people;
const KEY = 'PAY-416';

export async function tellPayoutGoal(story: Story, calendar: Calendar): Promise<void> {
  const { workday, workdayDate } = calendar;
  await story.create(workday(1, '07:45'), leila, {
    key: KEY,
    typeId: standardTypes.task,
    summary: 'Payouts within two hours: 71 % instead of 95 %',
    description: ['The goal of the quarter for payouts was missed by far, for the second time.'],
    assignee: mia,
    component: 'Payouts',
    labels: ['payouts'],
  });
  const app = story.debrief(workday(3, '10:00'), ana, KEY);
  await openReview(app, {
    title: 'Payouts within two hours: 71 % instead of 95 %',
    kind: 'missed-goal',
    eventDay: workdayDate(1),
    scribe: mia,
    leader: leila,
    participants: [ben, mia, priya, leila],
    meetingAt: workday(9, '13:00'),
    scope: { event: 'Only 71 % of the payouts of the quarter arrived within two hours.' },
    window: { from: calendar.at(-90, '00:00'), to: workday(1, '00:00') },
  });
  const questions = await ask(app);
  story.goTo(workday(4, '08:20'));
  await answerAs(app, ben, questions, [
    [0, 'named', 'Since the script exists, a stuck message costs us four minutes and not two hours.'],
    [1, 'anonymous', 'Two of three payouts wait for a check that finds something once a month.'],
    [4, 'anonymous', 'The goal was set without the people who would have to reach it.'],
  ]);
  story.goTo(workday(5, '09:05'));
  await answerAs(app, mia, questions, [
    [1, 'anonymous', 'Nobody can say at which step a payout is.'],
    [2, 'anonymous', 'Halfway through the quarter it was clear that we would miss it.'],
    [4, 'anonymous', 'We report the number every month and change nothing.'],
  ]);
}
