/** How far the ideas of a review are, in numbers and in words. */
import type { Idea } from '../../../../src/domain/review';
import { isBack } from './ideaGroups';

export interface IdeaCounts {
  readonly all: number;
  readonly undecided: number;
  readonly drafts: number;
  readonly inJira: number;
  readonly parked: number;
  readonly declined: number;
}

/** @param today calendar day of the reader: a parked idea whose day has come is to be decided again */
export function countIdeas(ideas: readonly Idea[], today: string): IdeaCounts {
  const count = (is: (idea: Idea) => boolean): number => ideas.filter(is).length;
  const inJira = count((idea) => idea.creation.state === 'created');
  return {
    all: ideas.length,
    inJira,
    undecided: count(
      (idea) =>
        (idea.decision.outcome === 'undecided' && idea.creation.state !== 'created') || isBack(idea, today),
    ),
    drafts: count((idea) => idea.decision.outcome === 'do' && idea.creation.state !== 'created'),
    parked: count((idea) => idea.decision.outcome === 'park' && !isBack(idea, today)),
    declined: count((idea) => idea.decision.outcome === 'decline'),
  };
}

export function countWords(counts: IdeaCounts): string {
  if (counts.all === 0) return '';
  const parts = [
    part(counts.undecided, 'to decide'),
    part(counts.drafts, counts.drafts === 1 ? 'draft' : 'drafts'),
    part(counts.inJira, 'in Jira'),
    part(counts.parked, 'parked'),
    part(counts.declined, 'declined'),
  ].filter((words) => words !== '');
  return `${String(counts.all)} ${counts.all === 1 ? 'idea' : 'ideas'}: ${parts.join(', ')}`;
}

/** What is still open at the end of the stage. */
export function gateWords({ all, undecided, drafts, inJira }: IdeaCounts): string {
  if (all === 0) return 'No ideas yet. A few that somebody owns are worth more than many.';
  const open = [
    part(undecided, undecided === 1 ? 'idea without a decision' : 'ideas without a decision'),
    part(drafts, drafts === 1 ? 'draft not in Jira' : 'drafts not in Jira'),
  ].filter((words) => words !== '');
  if (open.length > 0) return `Still open: ${open.join(', ')}.`;
  return inJira === 0
    ? 'Everything is decided. Nothing goes to Jira.'
    : `Everything is decided. ${String(inJira)} ${inJira === 1 ? 'action is' : 'actions are'} in Jira.`;
}

const part = (count: number, words: string): string => (count === 0 ? '' : `${String(count)} ${words}`);
