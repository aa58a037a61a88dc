/** How the outcome of an action begins: its verb, once "we should" and the like are taken off. */
import { wordSet } from '../wording/language';
import type { Word } from '../wording/sentences';

/** What stands before the verb and adds nothing: "We need to", "Please", "The team should". */
const LEADS = wordSet(`
  we i you they should must need needs to have has will can could may might let's lets please the team also then and so
  action item ideally maybe perhaps possibly someone somebody
`);
const ARTICLES = wordSet('a an some');

export interface Opening {
  /** Place of the verb among the words. */
  readonly at: number;
  /** In its plain form: "improve" for "Improving". */
  readonly verb: string;
  /** The verb and the word behind it: "look into". */
  readonly pair: string;
}

/** @param from where to begin, such as behind a heading with a colon */
export function openingOf(words: readonly Word[], from = 0): Opening | undefined {
  let at = from;
  while (LEADS.has(words[at]?.form ?? '')) at += 1;
  while (ARTICLES.has(words[at]?.form ?? '')) at += 1;
  const form = words[at]?.form;
  if (form === undefined || form === '') return undefined;
  const verb = plain(form);
  return { at, verb, pair: `${verb} ${words[at + 1]?.form ?? ''}` };
}

/** "Exploring" as "explore": with and without the e that English drops; the list of the caller decides. */
function plain(form: string): string {
  if (!form.endsWith('ing') || form.length < 6) return form;
  const stem = form.slice(0, -3);
  return DROPS_E.test(stem) ? `${stem}e` : stem;
}
const DROPS_E = /(?:[aeou]r|[^aeiou]v|ov|at|is|iz|yz|ys|ur|uc|as|os|in|id|anag)$/;
