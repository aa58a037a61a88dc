/** A verification that nobody could check: a feeling, or the news that the work is done. */
import { wordSet } from '../wording/language';
import { sentencesIn, type Word } from '../wording/sentences';

/** Somebody could see, count or measure it. */
const SEEN = wordSet(`
  alert alerts alarm drill test tests dashboard log logs report reports query graph chart survey audit metric metrics count
  number percent ratio rate zero none twice within per less fewer than screenshot rehearsal exercise sample shows show
  appears fails refuses rejects blocks passes receives pages arrives lists answers finds sees opens
`);
const PRAISE = wordSet(`
  better well fine ok okay faster smoother smoothly improved stable stabler good great easier clearer clear happy happier
  correctly properly reliably reliable quicker quickly works working expected safer aware normal smooth
`);
const DONE = wordSet(`
  done merged deployed implemented closed complete completed finished resolved released live rolled shipped installed
  created written documented fixed
`);
const AGAIN = wordSet(
  'again problems issues incidents outages errors surprises complaints trouble happen happens occur occurs recur',
);
const EMPTY = wordSet('tbd tba todo n/a na none unknown later pending see above dunno');

export type VerificationIssue = 'unverifiable' | 'says-done';

export function verificationIssue(text: string): VerificationIssue | undefined {
  const words = sentencesIn(text).flatMap((sentence) => sentence.words);
  const forms = words.map((word) => word.form);
  if (words.length === 0 || (words.length <= 3 && forms.every((form) => EMPTY.has(form))))
    return 'unverifiable';
  if (words.some(isSeen)) return undefined;
  if (words.length <= 10 && endsWith(forms, DONE)) return 'says-done';
  if (words.length <= 12 && (endsWith(forms, PRAISE) || forms.some((form) => form === 'better')))
    return 'unverifiable';
  if (neverAgain(forms)) return 'unverifiable';
  return words.length <= 2 ? 'unverifiable' : undefined;
}

function isSeen({ form, text }: Word): boolean {
  return /\d/.test(text) || SEEN.has(form);
}

/** One of them among the last three words. */
function endsWith(forms: readonly string[], among: ReadonlySet<string>): boolean {
  return forms.slice(-3).some((form) => among.has(form));
}

/** "No more outages": true of every day until it is not. */
function neverAgain(forms: readonly string[]): boolean {
  const denied = forms.findIndex((form) => /^(?:no|not|never|doesn't|don't|won't|nothing)$/.test(form));
  return denied >= 0 && forms.slice(denied + 1, denied + 6).some((form) => AGAIN.has(form));
}
