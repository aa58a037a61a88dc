/** What is found for one owner is not told to that person once it is somebody else's; the new owner hears of it next. */
import { PAY, people, remindersSite } from './remindersSite';

const { ben, mia } = people;

test('an action that has a new owner between finding and telling', async () => {
  const site = await remindersSite();
  try {
    const key = site.action(PAY, mia, '2026-11-10');
    site.action(PAY, mia, '2026-11-09');
    site.sandbox.clock.shift(5 * 60_000);
    await site.sandbox.schedule.runDue();
    site.admin.updateIssue(site.idOf(key), { assignee: ben.accountId });
    await site.sandbox.queues.deliverAll();
    expect(site.sent()).toEqual(['11-12 mia OPS-2: late OPS-2']);
    await site.sandbox.schedule.passDays(1);
    expect(site.sent()).toEqual(['11-12 mia OPS-2: late OPS-2', '11-13 ben OPS-1: late OPS-1']);
  } finally {
    await site.sandbox.close();
  }
});
