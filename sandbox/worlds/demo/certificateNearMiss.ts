/** It almost went wrong: a quarter of an hour, one action, and a second look at it four weeks later. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';
import { recordOutcomes } from './secondLook';
import { OPERATIONS } from './targets';

const { ben, mia, priya } = people;
const KEY = 'PAY-380';
const AGENDA = [
  { key: 'timeline', minutes: 5 },
  { key: 'factors', minutes: 5 },
  { key: 'actions', minutes: 5 },
] as const;

export async function tellCertificateNearMiss(story: Story, calendar: Calendar): Promise<void> {
  const { at, day, office, officeDay } = calendar;
  await story.create(at(-80, '15:05'), priya, {
    key: KEY,
    typeId: standardTypes.bug,
    summary: 'Certificate for the payout bank nearly ran out',
    description: ['Found by chance with nine hours to go. No payout was late.'],
    assignee: priya,
    labels: ['payouts'],
    component: 'Payouts',
  });
  await story.move(at(-80, '17:30'), priya, KEY, 'Done');
  const app = story.debrief(office(-79, '09:00'), ben, KEY);
  await holdReview(app, {
    title: 'Certificate for the payout bank nearly ran out',
    kind: 'near-miss',
    size: 'light',
    eventDay: day(-80),
    participants: [priya, mia],
    entries: [
      { at: at(-80, '15:05'), kind: 'signal', text: 'Priya reads the date while looking for something else' },
      { at: at(-80, '17:30'), kind: 'repair', text: 'The bank accepts the new certificate' },
    ],
    factors: [
      {
        statement: 'Nothing warns of a certificate that another company has to sign.',
        role: 'slowed-detection',
        labels: ['monitoring-detection', 'dependency-vendor'],
        shownBy: [0],
        ideas: [
          {
            text: 'An alert six weeks before any certificate of ours runs out',
            owner: ben,
            due: officeDay(-58),
            verification: 'It rings for the next one, six weeks ahead.',
            purpose: 'detect',
            strength: 'medium',
            key: 'OPS-190',
            ...OPERATIONS,
          },
        ],
      },
    ],
    nextKey: story.nextKey,
  });
  await app.submit({
    type: 'startMeeting',
    items: [...AGENDA],
    order: 'round-robin',
    speakers: [priya.accountId, mia.accountId],
  });
  for (const to of [1, 2]) {
    story.goTo(office(-79, to === 1 ? '09:04' : '09:10'));
    await app.submit({ type: 'goToItem', from: to - 1, to });
  }
  story.goTo(office(-79, '09:15'));
  await app.submit({ type: 'endMeeting' });
  await app.close({ followUpOn: officeDay(-51) });
  await story.move(office(-74, '10:00'), ben, 'OPS-190', 'In Progress');
  await story.move(office(-66, '10:00'), ben, 'OPS-190', 'Done');
  story.goTo(office(-51, '09:00'));
  await recordOutcomes(app, {
    'OPS-190': {
      kept: 'kept',
      verdict: 'worked',
      evidence: 'It rang for the certificate of the ledger with six weeks to go.',
      next: { what: 'nothing' },
    },
  });
  await app.submit({ type: 'finishReview' });
}
