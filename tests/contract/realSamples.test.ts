/**
 * Issues of the sandbox beside issues of real sites: where both have a value, it is of the same form. What only one of
 * them has is no matter here (the OpenAPI document leaves the fields of an issue open, so this is their check).
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { buildJiraWorld, doc, people, type JiraWorld } from '../builders/jiraWorld';
import { readIssue } from '../builders/jiraReplies';
import { describeWithData, readOutside } from './outsideData';

const issueSchema = z.object({ fields: z.record(z.string(), z.unknown()) });

/** Differences in form, as `path: ours / theirs`; null on either side says nothing about the form. */
function differences(ours: unknown, theirs: unknown, place: string): string[] {
  if (ours === null || theirs === null || ours === undefined || theirs === undefined) return [];
  const [a, b] = [formOf(ours), formOf(theirs)];
  if (a !== b) return [`${place}: ${a} / ${b}`];
  if (Array.isArray(ours) && Array.isArray(theirs)) return differences(ours[0], theirs[0], `${place}/0`);
  if (typeof ours !== 'object' || typeof theirs !== 'object') return [];
  const there = new Map(Object.entries(theirs));
  return Object.entries(ours).flatMap(([name, value]) =>
    differences(value, there.get(name), `${place}/${name}`),
  );
}

function formOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return typeof value;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/.test(value)) return 'moment';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'day';
  return /^\d+$/.test(value) ? 'number in a string' : 'string';
}

async function fullIssue(world: JiraWorld): Promise<Record<string, unknown>> {
  world.jira.admin.addLink({
    typeId: '10003',
    inwardIssueId: world.issues.incident,
    outwardIssueId: world.issues.epic,
  });
  await world.call('lead', 'POST', '/rest/api/3/issue/PAY-2/comment', { body: doc('A comment') });
  await world.call('lead', 'PUT', '/rest/api/3/issue/PAY-2', {
    fields: {
      description: doc('Text'),
      environment: doc('Text'),
      duedate: '2026-12-01',
      labels: ['a'],
      components: [{ name: 'Checkout' }],
      assignee: { accountId: people.member },
    },
  });
  await world.call('lead', 'POST', '/rest/api/3/issue/PAY-2/transitions', { transition: { id: '31' } });
  return readIssue(await world.call('lead', 'GET', '/rest/api/3/issue/PAY-2')).fields;
}

describeWithData('the fields of an issue', () => {
  test('have the form they have on real sites', async () => {
    const ours = await fullIssue(buildJiraWorld());
    const folder = path.join(__dirname, '..', '..', '..', 'shared', 'data', 'jira-samples');
    const airbyte = fs
      .readdirSync(path.join(folder, 'airbyte'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => issueSchema.parse(readOutside(`jira-samples/airbyte/${file}`)));
    const searched = z.object({ issues: z.array(issueSchema) });
    const others = searched.parse(readOutside('jira-samples/digitalservicebund/search.json')).issues;
    const samples = [...airbyte, ...others];
    expect(samples.length).toBeGreaterThanOrEqual(5);
    const hidden = /: .* \/ string$/;
    const found = samples.flatMap(({ fields }) => differences(ours, fields, ''));
    // One source writes `hidden` for ids and addresses of people, which says nothing about their form.
    const meant = found.filter(
      (line) => !(hidden.test(line) && /\/(id|key|self|accountId|emailAddress)/.test(line)),
    );
    expect([...new Set(meant)]).toEqual([]);
  });
});
