/** Which kind of review an issue asks for, and why, so that the person can disagree. */
import type { Kind } from '../../../../src/domain/vocabulary';

export interface SuggestedKind {
  readonly kind: Kind;
  /** Completes "… is suggested:". */
  readonly because: string;
}

interface Sign {
  readonly words: RegExp;
  readonly kind: Kind;
}

/** Labels say more than the work type, so they are asked first; the order within is from narrow to wide. */
const SIGNS: readonly Sign[] = [
  { words: /near[-_ ]?miss/i, kind: 'near-miss' },
  { words: /quarter|\bq[1-4]\b/i, kind: 'quarter-end' },
  { words: /incident|outage|sev(erity)?[-_ ]?\d|post-?mortem|\bbug\b|fault|problem/i, kind: 'incident' },
  { words: /missed|delay|overrun/i, kind: 'missed-goal' },
  { words: /success|win\b|launch/i, kind: 'success' },
  { words: /decision|\badr\b/i, kind: 'decision' },
  { words: /phase|milestone/i, kind: 'phase' },
  { words: /epic|project|initiative|feature/i, kind: 'project' },
];

export function suggestKind(issue: {
  readonly issueType: string;
  readonly labels: readonly string[];
}): SuggestedKind {
  for (const label of issue.labels) {
    const sign = SIGNS.find(({ words }) => words.test(label));
    if (sign !== undefined) return { kind: sign.kind, because: `label ${label}` };
  }
  const sign = SIGNS.find(({ words }) => words.test(issue.issueType));
  return { kind: sign?.kind ?? 'project', because: `work type ${issue.issueType}` };
}
