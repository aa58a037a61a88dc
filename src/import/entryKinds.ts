/** A first guess at what kind of fact a timeline line states; the person who checks the import can change it. */
import type { EntryKind } from '../domain/vocabulary';

interface Rule {
  readonly kind: EntryKind;
  readonly words: RegExp;
}

/** First match wins. */
const RULES: readonly Rule[] = [
  {
    kind: 'handoff',
    words: /\bhand(?:ed|ing|s)?[- ]?(?:over|off)\b|\btook over\b|\btakes over\b|\bpassed (?:on )?to\b/i,
  },
  { kind: 'decision', words: /\bdeci(?:de[ds]?|sion)\b|\bagreed\b|\bapproved?\b|\bchose\b|\bopted\b/i },
  {
    kind: 'escalation',
    words:
      /\bescalat\w+|\bpaged\b|\bpaging\b|\bping(?:ed|s)\b|\bdeclare[ds]?\b|\bwar ?room\b|\bincident (?:was )?(?:raised|opened|created)\b|\bsev ?[0-4]\b/i,
  },
  {
    kind: 'repair',
    words:
      /\bfix(?:e[ds])?\b|\bresolv\w+|\brestor\w+|\brecover\w*|\broll(?:ed|s|ing)?[- ]?back\b|\bmitigat\w+|\brepair\w*|\brevert\w*|\bback up\b|\bworkaround\b|\bhotfix\b|\bremediat\w+/i,
  },
  {
    kind: 'message',
    words:
      /\bannounc\w+|\binform(?:ed|s)\b|\bnotif(?:y|ied|ies)\b|\bcomms?\b|\bstatus ?page\b|\be-?mail(?:ed)?\b|\bposted\b|\bmessage[ds]?\b|\bmailing list\b/i,
  },
  {
    kind: 'signal',
    words:
      /\balert\w*|\balarm\w*|\bwarning\b|\bdetect\w*|\bnotice[ds]?\b|\breport(?:s|ed|ing)?\b|\bmonitor\w*|\bcomplain\w*|\bspik\w+|\berrors?\b|\bfail(?:s|ed|ing|ure)?\b|\bcrash\w*|\bdown\b/i,
  },
  {
    kind: 'milestone',
    words:
      /\bstart(?:s|ed)?\b|\bbeg[iau]ns?\b|\bcomplete[ds]?\b|\bfinish\w*|\breleased?\b|\blaunch\w*|\bupgrad\w+|\bmerged?\b|\bdeploy\w*|\bwent live\b|\bclosed?\b/i,
  },
];

export function guessEntryKind(text: string): EntryKind {
  return RULES.find((rule) => rule.words.test(text))?.kind ?? 'response';
}
