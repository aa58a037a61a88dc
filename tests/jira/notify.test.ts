/** A reminder asks Jira for one mail to one person, and for none where that person may not see the issue by then. */
import { notifyAbout } from '../../src/jira/notify';
import type { JiraHttpCall } from '../../src/jira/request';

const MAIL = { to: 'mia', subject: 'One is late', textBody: 'text', htmlBody: '<p>text</p>' };

function jiraThat(status: number) {
  const calls: JiraHttpCall[] = [];
  const access = {
    request: (call: JiraHttpCall) => {
      calls.push(call);
      return Promise.resolve({ status, body: undefined, header: () => null });
    },
    wait: () => Promise.resolve(),
    random: () => 0,
    longestWait: 60_000,
  };
  return { access, calls };
}

it('goes to that account alone, and is held back by Jira from who may not browse the issue', async () => {
  const { access, calls } = jiraThat(204);
  await notifyAbout(access, '10001', MAIL);
  expect(calls).toEqual([
    {
      method: 'POST',
      path: '/rest/api/3/issue/10001/notify',
      body: {
        subject: 'One is late',
        textBody: 'text',
        htmlBody: '<p>text</p>',
        to: { users: [{ accountId: 'mia' }] },
        restrict: { permissions: [{ key: 'BROWSE' }] },
      },
    },
  ]);
});

it.each([500, 502, 503, 504])('is asked for once, whatever is meant by %s', async (status) => {
  const { access, calls } = jiraThat(status);
  await expect(notifyAbout(access, '10001', MAIL)).rejects.toMatchObject({ outcomeUnknown: true });
  expect(calls).toHaveLength(1);
});
