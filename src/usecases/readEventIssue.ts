/** An event as Jira has it now: when it happened, which reviews it has, and whether somebody said that it needs none. */
import { OWED_KEY, owedProperty } from '../domain/owed';
import type { JiraIssue } from '../jira/schemas';
import type { EventIssue } from './readAttentionParts';
import { SOURCE_FIELDS, sourceOf } from './readAttentionSources';

export const EVENT_FIELDS = [
  ...SOURCE_FIELDS,
  'created',
  'resolutiondate',
  'statuscategorychangedate',
] as const;

export function readEventIssue(issue: JiraIssue): EventIssue {
  const { created, resolutiondate, statuscategorychangedate } = issue.fields ?? {};
  return {
    ...sourceOf(issue),
    happened: resolutiondate ?? statuscategorychangedate ?? created,
    notNeeded: owedProperty.safeParse(issue.properties?.[OWED_KEY]).data,
  };
}

/** One review that was not cancelled is enough. */
export const isReviewed = ({ reviews = [] }: Pick<EventIssue, 'reviews'>): boolean =>
  reviews.some(({ status }) => status !== 'cancelled');
