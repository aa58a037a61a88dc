/** Which part of a review a heading starts, by the words that teams use for it. */
import type { Section } from './draft';

interface Rule {
  readonly section: Section;
  readonly words: RegExp;
}

/**
 * First match wins, so the narrower wording stands before the wider one: "what went well" is a lesson that has a home
 * of its own, "action items" may mention the cause they follow from.
 */
const RULES: readonly Rule[] = [
  {
    section: 'timeline',
    words:
      /\btime ?-?line\b|\b(?:key|sequence of|order of|chain of) events?\b|\bchronolog(?:y|ical)\b|\bevent log\b/,
  },
  {
    section: 'practices',
    words:
      /\bwh?at (?:went|worked|goes|has gone|did (?:we|go)) (?:well|right|good)\b|\bwhat (?:did )?we (?:do|did) well\b|\bwhat (?:worked|helped)\b|\bwent well\b|\bpractices? to keep\b|\bgood practices?\b|\bkeep doing\b|\bpositives\b/,
  },
  { section: 'lessons', words: /\b(?:got|were|was|been) lucky\b|\bluck\b|\bnear miss(?:es)?\b/ },
  {
    section: 'actions',
    words:
      /\baction (?:items?|points?|plan|list)\b|\bactions?\b|\bfollow[- ]?ups?\b|\bnext steps?\b|\bto[- ]?dos?\b|\bremedial\b|\bcorrective\b|\bpreventi(?:ve|on|ng)\b|\bpreventative\b|\b(?:planned|short[- ]term|medium[- ]term|long[- ]term) (?:improvements?|work|fixes|measures|tasks)\b|\bimprovements? (?:plan|items?|planned)\b|\bmitigation (?:plan|steps|tasks)\b|\brecommendations?\b|\bfuture work\b|\bwhat (?:will we|are we going to|we will|we are going to|we'll|are we|we are) (?:do|doing|change|changing)\b|\b(?:what|how) (?:are|will|can|do) we prevent|\bmoving forward\b/,
  },
  {
    section: 'causes',
    words:
      /\bcauses?\b|\bcontributing\b|\bcontributors?\b|\btriggers?\b|\bcontributory\b|\bfactors?\b|\bfive whys?\b|\b5 whys?\b|\bwhat (?:went|goes|has gone) (?:wrong|badly|poorly)\b|\bwent (?:wrong|badly|poorly)\b|\bdidn'?t go (?:so )?well\b|\bdid not go (?:so )?well\b|\bcould have gone better\b|\bwent less well\b|\bwhy (?:did|it|this|was|wasn'?t|were)\b|\bhow did (?:it|this) happen\b|\bfault analysis\b|\bwhat failed\b/,
  },
  {
    section: 'lessons',
    words:
      /\blessons?\b|\blearnings?\b|\blearned\b|\blearnt\b|\btakeaways?\b|\binsights?\b|\breflections?\b|\bretrospective\b/,
  },
  {
    section: 'detection',
    words:
      /\bdetect(?:ion|ed)\b|\bidentified\b|\bdiscover(?:y|ed)\b|\bhow (?:did|do) we (?:find|notice|know)\b/,
  },
  {
    section: 'impact',
    words: /\bimpact(?:s|ed)?\b|\bscope\b|\bwho was affected\b|\bcustomer effect\b|\bblast radius\b/,
  },
  {
    section: 'resolution',
    words:
      /\bresolution\b|\bresolved\b|\brecovery\b|\bremediation\b|\bmitigation\b|\bfix(?:es)?\b|\brepair(?:ed)?\b|\bhow (?:did|was) (?:we|it) (?:fix|resolve)/,
  },
  {
    section: 'summary',
    words:
      /\bsummary\b|\boverview\b|\babstract\b|\btl;?dr\b|\bwhat happened\b|\bdescription\b|\bsynopsis\b|\bbackground\b|\bcontext\b/,
  },
  {
    section: 'other',
    words:
      /\bstats?\b|\bstatistics\b|\bat+endees\b|\bparticipants\b|\bappendi[xc]|\bapendix\b|\breferences\b|\blinks\b|\bglossary\b|\bchat logs?\b|\btime to (?:repair|resolve|detect|recover)|\bstatus\b/,
  },
];

/**
 * The section that a heading names, or undefined when its words name none (then it belongs to the one above it).
 * A heading that names several, such as `Context/Resolution`, is `other`.
 */
export function sectionOf(heading: string): Section | undefined {
  const parts = heading.split(/\s*\/\s*/).map(matchOf);
  const named = new Set(parts.filter((found) => found !== undefined));
  if (named.size > 1 && parts.length > 1) return 'other';
  return matchOf(heading);
}

function matchOf(heading: string): Section | undefined {
  const words = heading
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/https?:\S*/g, ' ')
    .replace(/[^\p{L}\p{N}';-]+/gu, ' ')
    .trim();
  return RULES.find((rule) => rule.words.test(words))?.section;
}

/** "Immediate actions (completed)": what stands below has been done. */
export function saysDone(heading: string): boolean {
  return /\b(?:completed|already done|done|finished|already taken|taken so far)\b/i.test(heading);
}
