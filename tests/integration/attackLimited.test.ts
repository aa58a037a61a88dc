/** What somebody who was let into a review, or never was, still learns of it once it is limited to others. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { debriefAs, type DebriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import { freshId, type PersonName } from './everyCall';

const KEY = 'PAY-352';
const place = { moduleKey: 'review-panel', issueKey: KEY };

let sandbox: Sandbox;
let leila: DebriefAs;

beforeEach(async () => {
  sandbox = await createSandbox({ world: 'demo' });
  leila = debriefAs(sandbox, people.leila, KEY, freshId);
});
afterEach(() => sandbox.close());

/** Everything that the person's browser hears with the token that it gets now. */
async function listening(person: PersonName): Promise<() => Promise<string>> {
  const answer = (await sandbox.invoke(people[person], place, 'review.listen', { number: 1 })) as {
    readonly value: { readonly channel: { readonly name: string; readonly token: string } };
  };
  const { name, token } = answer.value.channel;
  const heard: unknown[] = [];
  await sandbox.realtime.subscribe(
    people[person],
    place,
    { channelName: name, options: { token } },
    { onEvent: (message) => heard.push(message), onEnd: () => undefined },
  );
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return JSON.stringify(heard);
  };
}

const say = (text: string): Promise<void> =>
  leila.submit({ type: 'parkThought', thoughtId: freshId(), text });

test('who is taken out of a limited review hears nothing more of it, with whatever token', async () => {
  const { mia, ben } = people;
  await leila.open({
    title: 'Closed room',
    participants: [mia.accountId, ben.accountId],
    visibility: 'participants',
  });
  const [hearsMia, hearsBen] = [await listening('mia'), await listening('ben')];
  await say('before');
  await leila.submit({ type: 'editDetails', participants: [mia.accountId] });
  const hearsMiaAnew = await listening('mia');
  await say('canary');
  expect(await hearsBen()).toContain('before');
  expect(await hearsBen()).not.toContain('canary');
  // Who stays is told on the old channel that there is a new one.
  expect(await hearsMia()).toContain('editDetails');
  expect(await hearsMiaAnew()).toContain('canary');
});

test('who listened to a review of everybody hears nothing more once it is limited, and again once it is closed', async () => {
  await leila.open({ title: 'Open room', size: 'light' });
  const hearsBen = await listening('ben');
  await say('before');
  await leila.submit({ type: 'editDetails', visibility: 'participants' });
  await say('canary');
  expect(await hearsBen()).toContain('before');
  expect(await hearsBen()).not.toContain('canary');
  await leila.close({ reason: 'Out of time' });
  await leila.submit({ type: 'setFollowUp', on: '2027-01-15' });
  expect(await hearsBen()).toContain('2027-01-15');
});

test('what everybody may read of a limited review does not tell the moment at which it was opened', async () => {
  await leila.open({ title: 'Closed room', visibility: 'participants' });
  const { opened } = await leila.load();
  // The moment is part of the name of the channel on which its participants say that they are here.
  const loaded = await sandbox.invoke(people.ana, place, 'review.load', {});
  const digest = sandbox.jira.admin.issueProperty(sandbox.jira.admin.issue(KEY)?.id ?? '', 'debrief.review');
  expect(JSON.stringify([(loaded as { value: { limited: unknown } }).value.limited, digest])).not.toContain(
    opened.at,
  );
  expect(digest).toMatchObject({ reviews: [{ openedAt: `${opened.at.slice(0, 10)}T00:00:00.000Z` }] });
});
