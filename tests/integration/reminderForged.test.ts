/** Somebody who may edit one issue writes the whole team into its digest as facilitators of reviews that never were. */
import { aDigest, aReviewRow } from '../usecases/reviewedProject';
import { PAY, people, remindersSite } from './remindersSite';

test('a forged digest makes the app write to a few people, not to everybody', async () => {
  const site = await remindersSite();
  try {
    const key = site.review(PAY, people.ana, '2026-11-10');
    const everybody = site.admin.users().filter(({ active }) => active);
    const rows = everybody.map(({ accountId }, index) =>
      aReviewRow({ number: index + 2, status: 'closed', facilitator: accountId, followUpOn: '2026-11-10' }),
    );
    const digest = { ...aDigest(rows), followUpOn: '2026-11-10' };
    site.admin.setIssueProperty(site.idOf(key), 'debrief.review', digest);
    await site.sandbox.schedule.passDays(3);
    expect(everybody.length).toBeGreaterThan(8);
    expect(site.sent().length).toBeLessThanOrEqual(5);
    expect(site.sent().length).toBeGreaterThan(0);
  } finally {
    await site.sandbox.close();
  }
});

test('the latest second looks of an issue with many reviews are told', async () => {
  const site = await remindersSite();
  try {
    const key = site.review(PAY, people.ana, '2026-11-10');
    const rows = [people.ben, people.mia].map(({ accountId }, index) =>
      aReviewRow({ number: index + 1, status: 'closed', facilitator: accountId, followUpOn: '2026-11-11' }),
    );
    const open = Array.from({ length: 6 }, (_, index) =>
      aReviewRow({ number: index + 3, status: 'cancelled' }),
    );
    const digest = { ...aDigest([...rows, ...open]), followUpOn: '2026-11-11' };
    site.admin.setIssueProperty(site.idOf(key), 'debrief.review', digest);
    await site.sandbox.schedule.passDays(1);
    expect([...site.sent()].sort()).toEqual(['11-12 ben PAY-1: look PAY-1', '11-12 mia PAY-1: look PAY-1']);
  } finally {
    await site.sandbox.close();
  }
});
