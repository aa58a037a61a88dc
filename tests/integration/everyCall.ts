/** Every call of the contract on one review, as a person who has a browser of their own making could send it. */
import type { Sandbox } from '../../sandbox/createSandbox';
import { people } from '../../sandbox/worlds/people';
import type { CallName, Input } from '../../src/contract/calls';
import { exampleCommands, examplePayloads } from '../builders/examplePayloads';

export type PersonName = keyof typeof people;

let made = 0;
export const freshId = (): string => `every${String((made += 1)).padStart(8, '0')}`;

/** @param after the last entry that the person says to have seen */
export const everyPayload = (after = 0): { readonly [Name in CallName]: Input<Name> } => ({
  ...examplePayloads,
  'review.open': { ...examplePayloads['review.open'], commandId: freshId() },
  'review.submit': {
    number: 1,
    after,
    command: { ...exampleCommands.addTimelineEntry, v: 1, id: freshId(), entryId: freshId() },
  },
  'review.since': { number: 1, after },
  'review.history': { number: 1 },
  'review.at': { number: 1, seq: after + 1 },
  'review.close': { number: 1, after, commandId: freshId(), post: true },
  'review.post': { number: 1, after, commandId: freshId(), what: 'pre-read' },
  'review.undo': { number: 1, after, commandId: freshId() },
  'answers.save': { number: 1, answers: [] },
  'answers.reveal': { number: 1, after, commandId: freshId() },
  'action.edit': { ...examplePayloads['action.edit'], after, commandId: freshId() },
  'action.create': { ...examplePayloads['action.create'], after, commandId: freshId() },
  'followThrough.edit': { ...examplePayloads['followThrough.edit'], commandId: freshId() },
  'followThrough.verify': { ...examplePayloads['followThrough.verify'], commandId: freshId() },
  'followThrough.decline': { ...examplePayloads['followThrough.decline'], commandId: freshId() },
});

/**
 * What comes back, whatever it is: also what the platform itself says when a call fails. Calls that name an issue name the
 * one on which the person stands.
 */
export async function everythingSaid(
  sandbox: Sandbox,
  person: PersonName,
  issueKey: string,
  payloads: Partial<ReturnType<typeof everyPayload>>,
): Promise<Readonly<Record<string, unknown>>> {
  const place = { moduleKey: 'review-panel', issueKey };
  const said: Record<string, unknown> = {};
  const reviewedIssueId = sandbox.jira.admin.issue(issueKey)?.id;
  for (const [name, good] of Object.entries(payloads)) {
    const payload = 'reviewedIssueId' in good ? { ...good, reviewedIssueId } : good;
    said[name] = await sandbox
      .invoke(people[person], place, name, payload)
      .catch((error: unknown) => ({ thrown: String(error) }));
  }
  return said;
}
