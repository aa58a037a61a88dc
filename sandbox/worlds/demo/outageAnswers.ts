/** What six people wrote before the meeting about the outage: by name, without it, or for the facilitator alone. */
import type { UserRow } from '../../jira/model';
import { people } from '../people';
import type { AnswerScript } from './questionnaire';

const { ben, mia, tomasz, priya, leila, jonas } = people;

/** When during the two days before the meeting: working day and time. */
interface Answered {
  readonly by: UserRow;
  readonly on: readonly [workday: number, time: string];
  readonly answers: readonly AnswerScript[];
}

export const outageAnswers: readonly Answered[] = [
  {
    by: ben,
    on: [1, '12:40'],
    answers: [
      [0, 'named', 'The rollback. We practise it every month, and it showed.'],
      [1, 'anonymous', 'I opened four dashboards before I knew which one to believe.'],
      [2, 'anonymous', 'The error alert had been firing for half an hour.'],
      [4, 'anonymous', 'I was not sure whether I may call somebody from another team at lunch.'],
    ],
  },
  {
    by: priya,
    on: [1, '15:10'],
    answers: [
      [0, 'named', 'Support described the symptom so well that we knew where to look.'],
      [2, 'anonymous', 'The load test of the retry change ran with one retry, not with six.'],
      [4, 'facilitator', 'I asked about the pool in the review of the change and then let it go.'],
    ],
  },
  {
    by: jonas,
    on: [1, '16:25'],
    answers: [
      [1, 'anonymous', 'Nobody told the support desk whom to call, so we waited for a fortieth ticket.'],
      [2, 'named', 'Tickets rose from two to twenty within ten minutes.'],
      [3, 'named', 'Keep the status page as early as it was; the tickets stopped after it.'],
    ],
  },
  {
    by: mia,
    on: [2, '07:50'],
    answers: [
      [0, 'named', 'Nobody looked for somebody to blame, not even during the outage.'],
      [1, 'anonymous', 'It was unclear who decides on a rollback while the owner of the change is away.'],
      [2, 'anonymous', 'Latency had been creeping up since the morning.'],
    ],
  },
  {
    by: tomasz,
    on: [2, '08:35'],
    answers: [
      [1, 'named', 'Raising the pool limit restarts every node; I had to explain that three times.'],
      [3, 'named', 'One place for all limits.'],
      [4, 'anonymous', 'We have spoken about the two limits before, and it was never anybody’s job.'],
    ],
  },
  {
    by: leila,
    on: [2, '09:15'],
    answers: [
      [
        'own',
        'named',
        'I pushed for the retries to be live before the weekend, and nobody said that it is tight.',
      ],
      [3, 'named', 'Five tickets with the same symptom and support may call: make that a standard.'],
    ],
  },
];
