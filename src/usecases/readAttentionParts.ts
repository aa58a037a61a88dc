/**
 * What Attention is made of, as far as it has been read: each part is absent until Jira has answered for it, and may
 * be missing for good while the others are there.
 */
import type { ActionProperty } from '../domain/actionProperty';
import type { ReviewRow } from '../domain/digest';
import type { ActionState } from '../domain/languishing/actionState';
import type { OwedProperty } from '../domain/owed';
import type { OwedRule, Settings } from '../domain/settings';
import type { FieldChange } from '../jira/history';
import type { StatusCategoryKey } from '../jira/schemas';
import type { IssueFacts } from './readIssueFacts';
import type { Parts } from './readInParts';

export interface AttentionAsked {
  readonly projectId: string;
  /** The reader's calendar day on which the reading began, `YYYY-MM-DD`. */
  readonly today: string;
  /** The project's, where the page knows them already; absent: they are read along with the first searches. */
  readonly settings?: Settings | undefined;
  /** True where nobody looks at owed reviews: their searches are left out. */
  readonly withoutOwed?: boolean;
}

export interface AttentionRead extends Parts {
  readonly settings?: Settings | undefined;
  /** Status id -> its category: what tells a reopening in a history. */
  readonly statuses?: ReadonlyMap<string, StatusCategoryKey> | undefined;
  /** Ids of the open actions, as the search index has them. */
  readonly ids?: readonly string[] | undefined;
  /** Whether the project has any review; asked only when nothing else says so. */
  readonly reviewed?: boolean | undefined;
  /** Open actions by issue id; undefined: gone, out of sight, or not of this project. */
  readonly actions: ReadonlyMap<string, ReviewAction | undefined>;
  /** Ids of done actions: those done lately, which repeats look at day by day, and those done before. */
  readonly doneLately?: readonly string[] | undefined;
  readonly doneBefore?: readonly string[] | undefined;
  /** Actions that the search did not call open, by issue id: done ones, and what waits for a verdict. */
  readonly done: ReadonlyMap<string, ReviewAction | undefined>;
  /** All changes by issue id, of open actions and those done lately; an issue that never changed has none. */
  readonly histories: ReadonlyMap<string, readonly FieldChange[] | undefined>;
  /** Ids of the reviewed issues with a review opened lately, or a second look that is due or near. */
  readonly reviewIds?: readonly string[] | undefined;
  /** Reviewed issues by id, those and the ones that open actions came from; undefined: the person may not see it. */
  readonly sources: ReadonlyMap<string, SourceIssue | undefined>;
  /** Ids of the events that meet a rule, newest first, by the id of the rule; `broken`: Jira refuses what it asks for. */
  readonly owedIds: ReadonlyMap<string, readonly string[] | 'broken'>;
  /** Those events by issue id; undefined: gone or out of sight since the search. */
  readonly events: ReadonlyMap<string, EventIssue | undefined>;
  /** Account ids of some who can be given work, by project id; nobody: Jira does not tell the reader. */
  readonly assignable: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether an owner who is not among those can be given work, by `<project id>/<account id>`. */
  readonly owners: ReadonlyMap<string, boolean>;
}

export const NOTHING_YET: AttentionRead = {
  actions: new Map(),
  done: new Map(),
  histories: new Map(),
  sources: new Map(),
  owedIds: new Map(),
  events: new Map(),
  assignable: new Map(),
  owners: new Map(),
};

/** One part of the reading, to be merged into what has been read so far. */
export type AttentionPart = Promise<(soFar: AttentionRead) => AttentionRead>;

export interface ReviewAction extends IssueFacts {
  /** Jira's id of the project that it is in; absent when Jira did not say. */
  readonly projectId?: string | undefined;
  readonly owner?: Owner | undefined;
  /** Instant, as Jira writes it. */
  readonly created?: string | undefined;
  /** Instant since which it is done; absent while it is open. */
  readonly doneSince?: string | undefined;
  /** Absent when what stands on the issue cannot be trusted: anyone who may edit it can write there. */
  readonly origin?: ActionProperty | undefined;
  /** Whether Jira shows a link between it and the issue that its origin names. */
  readonly linked: boolean;
  /** Issues that block it, open or not, as far as the person may see them. */
  readonly blockers: readonly BlockerLink[];
}

export interface Owner {
  readonly accountId: string;
  readonly name: string;
  readonly active: boolean;
}

export interface BlockerLink {
  readonly key: string;
  readonly statusCategory: ActionState['statusCategory'];
  /** What the link says on the blocked issue: its history uses the same words. */
  readonly words: string;
}

/** An issue with reviews on it. */
export interface SourceIssue extends IssueFacts {
  /** The name of its priority, and how severe that is, 1 the most; absent when nothing tells. */
  readonly priority?: string | undefined;
  readonly severity?: number | undefined;
  /** Oldest first; absent when what stands on the issue cannot be trusted. */
  readonly reviews?: readonly ReviewRow[] | undefined;
}

/** An event that meets a rule for owed reviews when the search was made. */
export interface EventIssue extends SourceIssue {
  /** Instant of its resolution, else of the last change of its status category, else of its creation. */
  readonly happened?: string | undefined;
  /** Absent: nobody has decided that it needs no review, or what stands there cannot be trusted. */
  readonly notNeeded?: OwedProperty | undefined;
}

/** An event without a review. */
export interface OwedEvent {
  readonly id: string;
  readonly issue: EventIssue;
  /** `YYYY-MM-DD`, in the reader's calendar. */
  readonly eventDay: string;
  /** The rule that wants its review first, and the last day on which that is not late. */
  readonly rule: OwedRule;
  readonly owedBy: string;
}
