/** The names of all keys, in one place. Forge allows letters, digits and `: . _ - # space`, 500 characters. */

export interface ReviewId {
  readonly issueId: string;
  /** 1 for the issue's first review. */
  readonly number: number;
}

const reviewPart = ({ issueId, number }: ReviewId): string => `${issueId}.${String(number)}`;

export const keys = {
  /** Which reviews an issue has. */
  issue: (issueId: string): string => `issue:${issueId}`,
  /** One command. The key is the lock: it can be written once. */
  log: (review: ReviewId, seq: number): string => `log:${reviewPart(review)}:${String(seq).padStart(7, '0')}`,
  /** The folded review as of some entry. */
  snapshot: (review: ReviewId): string => `snapshot:${reviewPart(review)}`,
  /** One person's private answers; the slot says nothing about who. */
  answers: (review: ReviewId, slot: number): string => `answers:${reviewPart(review)}:${String(slot)}`,
  /** Who is about to post a comment that tells the review as of `seq`; one row per try. */
  comment: (review: ReviewId, what: string, seq: number, attempt: number): string =>
    `comment:${reviewPart(review)}:${what}:${String(seq)}:${String(attempt)}`,
  /** Who is about to open the review again, or another one after it; `closings`: how often it has been closed. */
  opening: (review: ReviewId, closings: number, attempt: number): string =>
    `opening:${reviewPart(review)}:${String(closings)}:${String(attempt)}`,
  /** What does not fit into the snapshot's own row. */
  snapshotPart: (review: ReviewId, seq: number, part: number): string =>
    `snapshot:${reviewPart(review)}:${String(seq)}:${String(part)}`,
  /** All reviewed issues of the site. */
  everyIssue: 'issue:',
  /** A long job: what it does, for whom. */
  job: (jobId: string): string => `job:${jobId}`,
  /** The issues of one part of a job; `list` tells apart what two tries to start it found. */
  jobPart: (jobId: string, list: string, part: number): string => `job:${jobId}:list:${list}:${String(part)}`,
  /** How far a part has come. */
  jobProgress: (jobId: string, part: number): string => `job:${jobId}:progress:${String(part)}`,
  /** A part is done, and what was done. Written once. */
  jobDone: (jobId: string, part: number): string => `job:${jobId}:done:${String(part)}`,
  /** All parts are done: what they come to. */
  jobEnd: (jobId: string): string => `job:${jobId}:end`,
  /** Which job takes it back. */
  jobUndone: (jobId: string): string => `job:${jobId}:undone`,
  /** About how many jobs the project has had; never more than it has. */
  projectJobs: (projectId: string): string => `jobs:${projectId}`,
  /** The project's jobs in the order in which they were started. */
  projectJob: (projectId: string, slot: number): string => `jobs:${projectId}:${String(slot)}`,
  /** How far the reminders of one daily job have come; `run`: the instant at which it began. */
  reminderRun: (run: string): string => `reminders:${run}`,
  /** What that job found in a project, or a part of that. */
  reminderFound: (run: string, name: string): string => `reminders:${run}:${name}`,
  /** A person is being told of a thing, on the day in the row. */
  reminded: (account: string, thingId: string): string => `reminded:${account}:${thingId}`,
  /** The one message of a person's day. Written just before it is sent, and once. */
  reminderMessage: (account: string, day: string): string => `reminder:${account}:${day}`,
  /** A person wants no reminders. */
  quiet: (account: string): string => `quiet:${account}`,
};
