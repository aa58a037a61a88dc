/** The questions that wording help asks instead; their words are in the panel. */

export const WORDING_QUESTIONS = [
  /** human error, operator error */
  'what-caught-it',
  /** careless, sloppy, negligent */
  'what-made-it-hard',
  /** forgot */
  'what-reminds',
  /** failed to notice, missed the alert */
  'what-was-in-view',
  /** failed to check */
  'what-checks',
  /** failed to tell */
  'how-word-travels',
  /** did not follow the procedure */
  'how-work-is-done',
  /** ignored */
  'what-competed',
  /** made a mistake, by mistake */
  'what-looked-right',
  /** wrongly assumed */
  'what-told-them',
  /** at fault, to blame */
  'what-made-possible',
  /** be more careful */
  'what-carries-care',
  /** everyone must */
  'what-holds-anyway',
  /** remember to, remind everyone */
  'what-remembers',
  /** communicate better */
  'who-needs-what',
  /** should have */
  'what-made-sense',
  /** could have */
  'what-was-known',
  /** would have caught it */
  'what-happened-instead',
  /** if only */
  'what-was-there',
  /** in hindsight, obvious */
  'what-could-be-seen',
] as const;
export type WordingQuestion = (typeof WORDING_QUESTIONS)[number];
