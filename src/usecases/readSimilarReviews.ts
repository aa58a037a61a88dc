/**
 * "Have we seen this?": earlier reviews that share words, components or labels with an issue, what each tried, and
 * whether it worked. Read in the browser as the person, four calls deep; no call to the app.
 */
import { ACTION_KEY, actionProperty } from '../domain/actionProperty';
import { DIGEST_KEY, digestSchema, type ReviewRow } from '../domain/digest';
import { mostAlike, searchWords, type Likeness, type Told } from '../domain/likeness/likeness';
import { triedStateOf, type TriedState } from '../domain/tried';
import { documentText } from '../jira/documentText';
import { readIssue } from '../jira/issues';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue } from '../jira/schemas';
import { fetchIssues, searchIds } from '../jira/search';
import { FACT_FIELDS, readIssueFacts, type IssueFacts } from './readIssueFacts';
import { similarReviewedIssues } from './readJql';

/** One call of `bulkfetch`: the newest ones are the ones that a team remembers. */
const MOST_CANDIDATES = 100;
/** More would make the search broad, not good. */
const MOST_WORDS = 12;
const MOST_ACTIONS = 10;
const TOLD_FIELDS = ['summary', 'description', 'components', 'labels'] as const;

export interface Tried extends IssueFacts {
  readonly state: TriedState;
}

export interface SimilarReview {
  readonly issueKey: string;
  readonly title: string;
  /** The day it was closed, or else opened: a day or an instant. */
  readonly at: string;
  readonly likeness: Likeness;
  /** The actions that the person may see; undefined when there are some and all are out of sight. */
  readonly tried?: readonly Tried[] | undefined;
}

/** @throws JiraError when a part could not be read: half of an answer would look like "no" */
export async function readSimilarReviews(
  access: JiraAccess,
  { issueId }: { readonly issueId: string },
): Promise<readonly SimilarReview[]> {
  const alike = await readAlike(access, issueId);
  const actions = await readActions(
    access,
    alike.flatMap(({ item }) => item.row.actionIds.slice(0, MOST_ACTIONS)),
  );
  return alike.map(({ item, likeness }) => {
    const { row, issueKey } = item;
    const tried = row.actionIds.flatMap((id) => actions.get(id) ?? []);
    return {
      issueKey,
      title: row.title ?? item.title,
      at: row.closedOn ?? row.openedAt,
      likeness,
      tried: tried.length === 0 && row.actionIds.length > 0 ? undefined : tried,
    };
  });
}

/** The earlier review that is most like an issue, by its own issue; undefined: none is alike. @throws JiraError */
export async function readMostAlike(
  access: JiraAccess,
  { issueId }: { readonly issueId: string },
): Promise<{ readonly issueKey: string; readonly title: string } | undefined> {
  const [best] = await readAlike(access, issueId);
  return best && { issueKey: best.item.issueKey, title: best.item.row.title ?? best.item.title };
}

async function readAlike(access: JiraAccess, issueId: string) {
  const event = toldIn(await readIssue(access, issueId, { fields: TOLD_FIELDS }));
  const { components, labels } = event;
  const jql = similarReviewedIssues({ issueId, components, labels, words: searchWords(event, MOST_WORDS) });
  const ids = jql === undefined ? [] : (await searchIds(access, jql)).slice(0, MOST_CANDIDATES);
  const found = await fetchIssues(access, ids, { fields: TOLD_FIELDS, properties: [DIGEST_KEY] });
  return mostAlike(event, found.flatMap(candidateOf));
}

interface Candidate extends Told {
  readonly issueKey: string;
  readonly row: ReviewRow;
}

/**
 * The latest review of an issue that says what it was about: a limited one does not, a cancelled one came to nothing.
 * What an earlier one tried counts more than that another has been started.
 */
function candidateOf(issue: JiraIssue): readonly Candidate[] {
  const digest = digestSchema.safeParse(issue.properties?.[DIGEST_KEY]);
  const rows =
    digest.data?.reviews.filter(({ title, status }) => title !== undefined && status !== 'cancelled') ?? [];
  const row = rows.findLast(({ actionIds }) => actionIds.length > 0) ?? rows.at(-1);
  if (row === undefined) return [];
  const told = toldIn(issue);
  const text = [row.title ?? '', told.text, ...row.labels].join('\n');
  return [{ ...told, text, issueKey: issue.key, row }];
}

function toldIn({ fields = {} }: JiraIssue): Told {
  return {
    title: fields.summary ?? '',
    text: documentText(fields.description),
    components: (fields.components ?? []).map(({ name }) => name),
    labels: fields.labels ?? [],
  };
}

async function readActions(access: JiraAccess, ids: readonly string[]): Promise<ReadonlyMap<string, Tried>> {
  const found = await fetchIssues(access, ids, { fields: FACT_FIELDS, properties: [ACTION_KEY] });
  return new Map(
    found.map((issue) => {
      const facts = readIssueFacts(issue);
      const origin = actionProperty.safeParse(issue.properties?.[ACTION_KEY]);
      return [issue.id, { ...facts, state: triedStateOf(facts, origin.data) }];
    }),
  );
}
