/** A rule for owed reviews in words, for an event that meets it: types and priorities are those of the event. */
import type { OwedRule } from '../../../src/domain/settings';
import type { OwedEvent } from '../../../src/usecases/readAttentionParts';

const STATES = { new: 'new', indeterminate: 'started', done: 'done' } as const;

/** "Every done Incident with priority High is reviewed within 10 working days." */
export function ruleSentence({
  rule,
  issue: { type, priority },
}: {
  readonly rule: OwedRule;
  readonly issue: Pick<OwedEvent['issue'], 'type' | 'priority'>;
}): string {
  const { statusCategory, issueTypeIds, priorityIds, labels, withinDays } = rule;
  const what = [
    ...(statusCategory === undefined ? [] : [STATES[statusCategory]]),
    issueTypeIds.length > 0 && type.name !== '' ? type.name : 'issue',
    ...(priorityIds.length > 0 && priority !== undefined ? [`with priority ${priority}`] : []),
    ...(labels.length > 0 ? [`labelled ${oneOf(labels)}`] : []),
  ].join(' ');
  return `Every ${what} is reviewed within ${withinDays === 1 ? '1 working day' : `${String(withinDays)} working days`}.`;
}

/** "incident, outage or postmortem"; a long list is cut. */
function oneOf(labels: readonly string[]): string {
  if (labels.length > MOST)
    return `${labels.slice(0, MOST).join(', ')} or one of ${String(labels.length - MOST)} more`;
  return labels.length === 1
    ? (labels[0] ?? '')
    : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1) ?? ''}`;
}

const MOST = 4;
