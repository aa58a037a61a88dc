/**
 * Links between issues. In a request the inward issue is the source ("blocks") and the outward issue the destination
 * ("is blocked by"). A second link of the same kind between the same issues is accepted and changes nothing.
 */
import * as z from 'zod/mini';
import type { Core } from '../core';
import { badRequest, failure, issueMissing } from '../failure';
import type { ChangeItem, IssueRow, LinkTypeRow } from '../model';
import type { Person } from '../people';
import { recordChange } from './saveChange';

/** Links that one issue may have. Source: Atlassian's limits per issue, and the 413 of the OpenAPI document. */
const MAX_LINKS = 2_000;

const end = z.union([z.object({ id: z.string() }), z.object({ key: z.string() })]);
const typeReference = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]);

export interface LinkPlan {
  readonly type: LinkTypeRow;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

/**
 * Reads a link whose ends are both named.
 * @throws JiraFailure 404 for an unknown type or an issue that the person may not see, 401/403 without Link issues on
 * either project.
 */
export function readLink(core: Core, person: Person, raw: unknown): LinkPlan {
  const shape = z.object({ type: typeReference, inwardIssue: end, outwardIssue: end }).safeParse(raw);
  if (!shape.success) throw badRequest('A link needs a type, an inward issue and an outward issue.');
  const { type, inwardIssue, outwardIssue } = shape.data;
  const inward = visibleEnd(core, person, inwardIssue);
  const outward = visibleEnd(core, person, outwardIssue);
  const mayLink = [inward, outward].some((issue) => core.permissions.onIssue(person, issue, 'LINK_ISSUES'));
  if (!mayLink) throw failure(403, 'No Link Issue Permission for issue.');
  if (inward.id === outward.id) throw badRequest('You cannot link an issue to itself.');
  for (const { id } of [inward, outward]) demandRoom(core, id);
  demandLive(core, [inward, outward]);
  return { type: linkType(core, type), inwardIssueId: inward.id, outwardIssueId: outward.id };
}

/** Reads `update.issuelinks[].add`: one end is the issue `selfId` that the call creates or changes. */
export function readLinkFrom(core: Core, person: Person, raw: unknown, selfId: string): LinkPlan {
  const base = z.object({ type: typeReference }).safeParse(raw);
  const inward = z.object({ inwardIssue: end }).safeParse(raw);
  const outward = z.object({ outwardIssue: end }).safeParse(raw);
  if (!base.success || inward.success === outward.success)
    throw badRequest('A link needs a type and either an inward or an outward issue.');
  const type = linkType(core, base.data.type);
  if (inward.success) {
    const other = visibleEnd(core, person, inward.data.inwardIssue);
    demandLive(core, [other]);
    demandRoom(core, other.id);
    return { type, inwardIssueId: other.id, outwardIssueId: selfId };
  }
  const other = visibleEnd(core, person, z.parse(z.object({ outwardIssue: end }), raw).outwardIssue);
  demandLive(core, [other]);
  demandRoom(core, other.id);
  return { type, inwardIssueId: selfId, outwardIssueId: other.id };
}

/** A link is a write to the issue at its other end too. @throws JiraFailure 429 beyond the limit of writes. */
export function countOtherEnd(core: Core, { inwardIssueId, outwardIssueId }: LinkPlan, selfId: string): void {
  core.writeLimits.count(inwardIssueId === selfId ? outwardIssueId : inwardIssueId);
}

/** @throws JiraFailure 400 when one of the issues is read-only because its project is archived. */
export function demandLive({ db }: Core, issues: readonly IssueRow[]): void {
  if (issues.some(({ projectId }) => db.projects.get(projectId)?.archived === true))
    throw badRequest('The issue belongs to an archived project.');
}

function demandRoom(core: Core, issueId: string): void {
  if (core.db.links.of(issueId).length >= MAX_LINKS)
    throw failure(413, `An issue can have at most ${String(MAX_LINKS)} links.`);
}

/** Makes the link and notes it in the history of both issues. */
export function writeLink(core: Core, author: string, plan: LinkPlan, now = core.clock.now()): void {
  const { inwardIssueId, outwardIssueId, type } = plan;
  const exists = core.db.links
    .of(inwardIssueId)
    .some(
      (link) =>
        link.typeId === type.id &&
        link.inwardIssueId === inwardIssueId &&
        link.outwardIssueId === outwardIssueId,
    );
  if (exists) return;
  const id = core.db.nextId('link');
  core.db.links.set(id, { id, typeId: type.id, inwardIssueId, outwardIssueId });
  noteOnBoth(core, author, plan, now, (text, key) => linkItem(null, null, key, text));
}

/** Removes the link and notes it in the history of both issues. */
export function removeLink(core: Core, author: string, linkId: string, now = core.clock.now()): void {
  const link = core.db.links.get(linkId);
  if (link === undefined) return;
  core.db.links.delete(linkId);
  const type = core.db.linkTypes.get(link.typeId);
  if (type !== undefined)
    noteOnBoth(core, author, { ...link, type }, now, (text, key) => linkItem(key, text, null, null));
}

function visibleEnd(core: Core, person: Person, wanted: z.infer<typeof end>): IssueRow {
  const issue = core.db.issueByIdOrKey('id' in wanted ? wanted.id : wanted.key);
  if (issue === undefined || !core.permissions.sees(person, issue)) throw issueMissing();
  return issue;
}

function linkType(core: Core, wanted: z.infer<typeof typeReference>): LinkTypeRow {
  const found = [...core.db.linkTypes.values()].find((type) =>
    'id' in wanted ? type.id === wanted.id : type.name.toLowerCase() === wanted.name.toLowerCase(),
  );
  if (found === undefined)
    throw failure(404, `No issue link type with name '${'id' in wanted ? wanted.id : wanted.name}' found.`);
  return found;
}

function noteOnBoth(
  core: Core,
  author: string,
  { type, inwardIssueId, outwardIssueId }: LinkPlan,
  now: number,
  toItem: (text: string, otherKey: string) => ChangeItem,
): void {
  const note = (issueId: string, otherId: string, words: string): void => {
    const [issue, other] = [core.db.issue(issueId), core.db.issue(otherId)];
    if (issue === undefined || other === undefined) return;
    recordChange(core, author, issueId, [toItem(`This issue ${words} ${other.key}`, other.key)], now);
    core.db.putIssue({ ...issue, updated: Math.max(now, issue.updated) });
  };
  note(inwardIssueId, outwardIssueId, type.outward);
  note(outwardIssueId, inwardIssueId, type.inward);
}

/** Jira records links without a field id. */
const linkItem = (
  from: string | null,
  fromString: string | null,
  to: string | null,
  toString: string | null,
): ChangeItem => ({ field: 'Link', fieldtype: 'jira', from, fromString, to, toString });
