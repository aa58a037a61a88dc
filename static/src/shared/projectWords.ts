/** The words for what can fail in changes to a whole project and in the work that they hand on to the background. */
import type { ErrorCode } from '../../../src/contract/errors';

export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  /** What the person can do next; empty when the app does it by itself. */
  readonly next: string;
}

export const PROJECT_WORDS = {
  ADMINS_ONLY: {
    title: 'Only project administrators can do this',
    text: 'It changes something for everybody in the project.',
    next: 'Ask one of them.',
  },
  JOB_RUNNING: {
    title: 'These labels are being changed right now',
    text: 'Two changes at once would get in each other’s way.',
    next: 'Wait until the other one is done.',
  },
  NO_JOB: {
    title: 'This work is not known any more',
    text: 'It is kept for 90 days, for whoever started it.',
    next: '',
  },
  JOB_TOO_LARGE: {
    title: 'This is more than can be changed at once',
    text: 'One go takes up to 5,000 issues.',
    next: 'Change fewer labels at a time.',
  },
  QUEUE_DOWN: {
    title: 'The work could not be started',
    text: 'Nothing has been changed yet.',
    next: 'Try again in a moment.',
  },
} as const satisfies Partial<Readonly<Record<ErrorCode, ErrorWords>>>;
