/** A review as it is told: what its people typed, in the order of its stages. Moments are milliseconds since the epoch. */
import type { ActionDraft, Decision, TimelineEntry } from '../../../src/domain/review';
import type {
  EntryKind,
  Kind,
  PassageKey,
  Purpose,
  Role,
  Size,
  Strength,
  Visibility,
} from '../../../src/domain/vocabulary';
import type { UserRow } from '../../jira/model';

export interface OpeningScript {
  readonly title: string;
  readonly kind?: Kind;
  readonly size?: Size;
  /** `YYYY-MM-DD`. */
  readonly eventDay: string;
  readonly scribe?: UserRow;
  readonly leader?: UserRow;
  readonly participants?: readonly UserRow[];
  readonly meetingAt?: number;
  readonly visibility?: Visibility;
  readonly scope?: Readonly<Partial<Record<PassageKey, string>>>;
  readonly window?: { readonly from: number; readonly to: number };
}

export interface ReviewScript extends OpeningScript {
  readonly entries: readonly EntryScript[];
  readonly factors: readonly FactorScript[];
  /** Called before each action is created, so that it gets its key. */
  readonly nextKey?: (key: string) => void;
}

export interface EntryScript {
  readonly at: number;
  readonly kind: EntryKind;
  readonly text: string;
  /** Name of the page that shows it. */
  readonly link?: string;
  readonly decision?: TimelineEntry['decision'];
}

export interface FactorScript {
  readonly statement: string;
  readonly kind?: 'factor' | 'practice';
  readonly role?: Role;
  readonly labels: readonly string[];
  /** Positions in the entries. */
  readonly shownBy: readonly number[];
  readonly noEvidenceBecause?: string;
  readonly whys?: readonly string[];
  readonly ideas: readonly IdeaScript[];
}

export type IdeaScript = ActionScript | OtherIdeaScript;

/** An idea that became a Jira issue. */
export interface ActionScript {
  readonly text: string;
  readonly owner: UserRow;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly verification: string;
  readonly purpose: Purpose;
  readonly strength: Strength;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly key: string;
}

/** An idea that is undecided, parked, declined, or a draft. */
export interface OtherIdeaScript {
  readonly text: string;
  readonly decision?: Said<Decision>;
  readonly draft?: ActionDraft;
}

/** A decision without who took it and when: its command says that. */
type Said<Each> = Each extends unknown ? Omit<Each, 'by' | 'at'> : never;
