/** The Jira issue that an action becomes: fields, properties and link, from the review and the commitment. */
import { ACTION_KEY, actionPropertyOf, jiraLabelsOf, type ActionProperty } from '../domain/actionProperty';
import type { Idea, Review } from '../domain/review';
import { adfDocument, labelled } from '../jira/adf';
import type { NewIssue } from '../jira/issues';

/** Fields that make the action nicer; a create screen without them is no reason to refuse it. */
const NICE_TO_HAVE = ['issuelinks', 'labels', 'priority', 'description'] as const;
export type NiceToHave = (typeof NICE_TO_HAVE)[number];

export interface Source {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  /** Name of the link between it and the action. */
  readonly linkType: string;
}

/** @param without nice-to-have fields that the create screen turned out not to have */
export function actionIssue(
  review: Review,
  idea: Idea,
  source: Source,
  without: ReadonlySet<NiceToHave>,
): NewIssue {
  const { draft } = idea;
  const property = actionPropertyOf(review, idea, source.projectId);
  const nice: Readonly<Record<Exclude<NiceToHave, 'issuelinks'>, unknown>> = {
    labels: jiraLabelsOf(property),
    priority: draft.priorityId === undefined ? undefined : { id: draft.priorityId },
    description: adfDocument([
      labelled('How we will know', property.verification),
      ...(property.factor === undefined ? [] : [labelled('Contributing factor', property.factor)]),
      labelled('From the review', sourceNamed(property, source)),
    ]),
  };
  const wanted = Object.entries(nice).filter(([name, value]) => value !== undefined && !isIn(without, name));
  return {
    fields: {
      ...draft.fields,
      ...Object.fromEntries(wanted),
      project: { id: draft.projectId },
      issuetype: { id: draft.issueTypeId },
      summary: draft.outcome,
      assignee: { accountId: draft.owner },
      duedate: draft.due,
    },
    ...(without.has('issuelinks')
      ? {}
      : {
          // The reviewed issue is the inward end, so that the same call reads well with a directed link type.
          update: {
            issuelinks: [{ add: { type: { name: source.linkType }, inwardIssue: { key: source.key } } }],
          },
        }),
    properties: [{ key: ACTION_KEY, value: property }],
  };
}

/** Whoever sees the action need not be one of those to whom the review is limited. */
function sourceNamed({ reviewTitle }: ActionProperty, { key }: Source): string {
  return reviewTitle === undefined ? key : `${reviewTitle} (${key})`;
}

/** Which nice-to-have fields Jira refused; undefined when it also refused something that matters, or named nothing. */
export function droppable(
  fields: Readonly<Record<string, string>> | undefined,
): readonly NiceToHave[] | undefined {
  const named = Object.keys(fields ?? {});
  const nice = NICE_TO_HAVE.filter((field) => named.includes(field));
  return named.length > 0 && nice.length === named.length ? nice : undefined;
}

function isIn(fields: ReadonlySet<NiceToHave>, name: string): boolean {
  return NICE_TO_HAVE.some((field) => field === name && fields.has(field));
}
