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

/** How it ended can change what the work type says: nothing broke after all, or the work was given up. */
const ENDINGS: readonly (Sign & { readonly instead: Kind })[] = [
  {
    words: /cannot reproduce|false (alarm|positive)|not an? (bug|incident)/i,
    kind: 'incident',
    instead: 'near-miss',
  },
  { words: /won['’]?t (do|fix)|declined|cancel|abandon|reject/i, kind: 'project', instead: 'missed-goal' },
];

export function suggestKind(issue: {
  readonly issueType: string;
  readonly labels: readonly string[];
  readonly resolution?: string | undefined;
}): SuggestedKind {
  for (const label of issue.labels) {
    const sign = SIGNS.find(({ words }) => words.test(label));
    if (sign !== undefined) return { kind: sign.kind, because: `label ${label}` };
  }
  const kind = SIGNS.find(({ words }) => words.test(issue.issueType))?.kind ?? 'project';
  const because = `work type ${issue.issueType}`;
  const { resolution = '' } = issue;
  const ending = ENDINGS.find((candidate) => candidate.kind === kind && candidate.words.test(resolution));
  return ending === undefined
    ? { kind, because }
    : { kind: ending.instead, because: `${because}, resolution ${resolution}` };
}
