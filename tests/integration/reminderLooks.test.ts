/** Second looks of an issue with several reviews: one that nobody ever held does not hide those that come after it. */
import { aDigest, aReviewRow } from '../usecases/reviewedProject';
import { PAY, people, remindersSite } from './remindersSite';

const { ben, mia } = people;

test('a look that was due long ago is told no more, the one of the next review is', async () => {
  const site = await remindersSite();
  try {
    const key = site.review(PAY, ben, '2026-01-02');
    const look = (number: number, openedAt: string, followUpOn: string, facilitator: string) =>
      aReviewRow({ number, status: 'closed', openedAt, followUpOn, facilitator });
    const rows = [
      look(1, '2025-11-10T09:00:00.000Z', '2026-01-02', ben.accountId),
      look(2, '2026-09-28T09:00:00.000Z', '2026-11-12', mia.accountId),
    ];
    // As Debrief writes it: the earliest look, and the day on which the latest review was opened.
    const digest = { ...aDigest(rows), openedOn: '2026-09-28', followUpOn: '2026-01-02' };
    site.admin.setIssueProperty(site.idOf(key), 'debrief.review', digest);
    await site.sandbox.schedule.passDays(2);
    expect(site.sent()).toEqual(['11-12 mia PAY-1: look PAY-1']);
  } finally {
    await site.sandbox.close();
  }
});
