/**
 * No call, log line, property, comment, message or row but the private ones carries an answer before it is revealed, and
 * of the answers that are never revealed none ever does. Everything that the sandbox has stored is read from its journal,
 * also what was overwritten since.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { debriefAs, type DebriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import type { AnswerVisibility } from '../../src/domain/vocabulary';
import { everyPayload, everythingSaid, freshId, type PersonName } from './everyCall';

const KEY = 'PAY-352';
const place = { moduleKey: 'review-panel', issueKey: KEY };
const [WENT_WELL, HARD] = ['prompt0001', 'prompt0002'];

/** Leila is the facilitator; Ana administers the site. */
const WRITTEN: readonly (readonly [PersonName, string, AnswerVisibility, string])[] = [
  ['ben', WENT_WELL, 'named', 'canary-named-ben'],
  ['mia', WENT_WELL, 'anonymous', 'canary-anonymous-mia'],
  ['priya', WENT_WELL, 'anonymous', 'canary-anonymous-priya'],
  ['ana', WENT_WELL, 'anonymous', 'canary-anonymous-ana'],
  ['ben', HARD, 'anonymous', 'canary-held-ben'],
  ['mia', HARD, 'anonymous', 'canary-held-mia'],
  ['ana', HARD, 'facilitator', 'canary-facilitator-ana'],
];
const everybody: readonly PersonName[] = ['ana', 'ben', 'mia', 'priya', 'leila', 'tomasz', 'jonas'];
const writers: readonly PersonName[] = ['ana', 'ben', 'mia', 'priya'];
const answersOf = (person: PersonName) =>
  WRITTEN.flatMap(([by, promptId, visibility, text]) =>
    by === person ? [{ promptId, visibility, text }] : [],
  );
const wordsOf = (person: PersonName): readonly string[] => answersOf(person).map(({ text }) => text);
const isCanary = /canary-[a-z]+-[a-z]+/g;
const canariesIn = (value: unknown): readonly string[] => [
  ...new Set(JSON.stringify(value).match(isCanary) ?? []),
];

let folder: string;
let sandbox: Sandbox;
let leila: DebriefAs;
let heard: unknown[];

async function invoke(person: PersonName, name: string, payload: unknown): Promise<unknown> {
  return sandbox.invoke(people[person], place, name, payload);
}

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'unrevealed-'));
  sandbox = await createSandbox({ world: 'demo', folder });
  leila = debriefAs(sandbox, people.leila, KEY, freshId);
  await leila.open({ title: 'Checkout relaunch' });
  await leila.submit({
    type: 'askPrompts',
    prompts: [
      { id: WENT_WELL, text: 'What went better than you expected?' },
      { id: HARD, text: 'What is hard to say here?' },
    ],
  });
  heard = [];
  sandbox.meter.reset();
  const listening = (await invoke('ben', 'review.listen', { number: 1 })) as {
    readonly value: { readonly channel: { readonly name: string; readonly token: string } };
  };
  const { name, token } = listening.value.channel;
  await sandbox.realtime.subscribe(
    people.ben,
    place,
    { channelName: name, options: { token } },
    { onEvent: (message) => heard.push(message), onEnd: () => undefined },
  );
  for (const person of writers) {
    const saved = await invoke(person, 'answers.save', { number: 1, answers: answersOf(person) });
    expect(saved).toMatchObject({ ok: true });
  }
});
afterEach(async () => {
  await sandbox.close();
  fs.rmSync(folder, { recursive: true });
});

/** What each person is told by every call there is. */
async function toldTo(person: PersonName): Promise<readonly string[]> {
  const { seq } = await leila.load();
  const { 'review.close': _closing, 'answers.reveal': _revealing, ...payloads } = everyPayload();
  const said = await everythingSaid(sandbox, person, KEY, {
    ...payloads,
    'answers.save': { number: 1, answers: answersOf(person) },
  });
  // What the calls have handed on to the background is part of what they do.
  await sandbox.queues.deliverAll();
  const past: unknown[] = [];
  for (let at = 1; at <= seq; at += 1) past.push(await invoke(person, 'review.at', { number: 1, seq: at }));
  return canariesIn([said, past]);
}

/** Everything that was ever stored, in Jira and by the app, but the private rows of the app. */
function storedBesideAnswers(): readonly string[] {
  const lines = fs
    .readdirSync(folder)
    .flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.includes('canary-'));
  expect(lines.some(isPrivateRow)).toBe(true);
  return canariesIn(lines.filter((line) => !isPrivateRow(line)));
}

const isPrivateRow = (line: string): boolean => {
  const [, table, key] = JSON.parse(line) as readonly unknown[];
  return String(table).includes('kvs') && String(key).startsWith('answers:');
};

const logged = (): readonly string[] => canariesIn(sandbox.meter.invocations.map(({ logs }) => logs));
const messages = async (): Promise<readonly string[]> => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return canariesIn(heard);
};

describe('before the reveal', () => {
  test.each(everybody)('%s is told no answer but their own by any call', async (person) => {
    const told = await toldTo(person);
    expect([...told].sort()).toEqual([...wordsOf(person)].sort());
    expect(logged()).toEqual([]);
    expect(await messages()).toEqual([]);
    expect(storedBesideAnswers()).toEqual([]);
  });

  test('a press of somebody who is not the facilitator reveals nothing', async () => {
    for (const person of ['ana', 'ben', 'priya'] as const) {
      const { 'answers.reveal': pressing } = everyPayload();
      const answer = await invoke(person, 'answers.reveal', pressing);
      expect(answer).toMatchObject({ ok: false });
    }
    expect(storedBesideAnswers()).toEqual([]);
  });

  test('the review is closed, its recap posted and its properties written without an answer in them', async () => {
    await invoke('leila', 'review.post', everyPayload()['review.post']);
    const closing = { ...everyPayload()['review.close'], reason: 'Out of time', followUpOn: '2027-01-11' };
    expect(await invoke('leila', 'review.close', closing)).toMatchObject({ ok: true });
    for (const person of everybody) {
      expect((await toldTo(person)).filter((word) => !wordsOf(person).includes(word))).toEqual([]);
    }
    expect(logged()).toEqual([]);
    expect(await messages()).toEqual([]);
    expect(storedBesideAnswers()).toEqual([]);
  });
});

describe('after the reveal', () => {
  const PUBLIC = WRITTEN.map(([, , , word]) => word).filter((word) => /named|anonymous/.test(word));

  beforeEach(async () => {
    const { 'answers.reveal': pressing } = everyPayload();
    expect(await invoke('leila', 'answers.reveal', pressing)).toMatchObject({ ok: true });
  });

  test('named and anonymous answers are everybody’s, the others are nobody’s but their writers’ and the facilitator’s', async () => {
    for (const person of everybody.filter((name) => name !== 'jonas' && name !== 'tomasz')) {
      const own = wordsOf(person);
      const forThem = person === 'leila' ? ['canary-facilitator-ana'] : [];
      const told = await toldTo(person);
      expect([...told].sort()).toEqual([...new Set([...PUBLIC, ...own, ...forThem])].sort());
    }
    expect(logged()).toEqual([]);
    expect(storedBesideAnswers().filter((word) => !PUBLIC.includes(word))).toEqual([]);
    expect([...(await messages())].sort()).toEqual([...PUBLIC].sort());
  });

  test('an anonymous answer stands nowhere beside a name or a time of its own', async () => {
    const { questionnaire } = await leila.load();
    const [wentWell] = questionnaire?.answers ?? [];
    expect(wentWell?.answers).toContainEqual({ text: 'canary-named-ben', by: people.ben.accountId });
    const anonymous = wentWell?.answers.filter(({ text }) => text.includes('anonymous')) ?? [];
    expect(anonymous).toHaveLength(3);
    for (const answer of anonymous) expect(Object.keys(answer)).toEqual(['text']);
    const rows = [...sandbox.kvs.rows.keys()].filter((key) => key.startsWith('answers:'));
    expect(
      canariesIn(rows.map((key) => sandbox.kvs.rows.get(key))).filter((word) => PUBLIC.includes(word)),
    ).toEqual([]);
  });

  test('comments, properties and the frozen version have no word that was for the facilitator, or held back', async () => {
    const closing = { ...everyPayload()['review.close'], reason: 'Out of time', followUpOn: '2027-01-11' };
    expect(await invoke('leila', 'review.close', closing)).toMatchObject({ ok: true });
    expect(storedBesideAnswers().filter((word) => !PUBLIC.includes(word))).toEqual([]);
  });
});
