/** Each thing that is missing as a sentence, and where to go for it. */
import type { MissingItem } from '../../../../src/domain/checklist';
import type { Review } from '../../../../src/domain/review';
import type { Missing, Stage } from '../../../../src/domain/vocabulary';

interface MissingWords {
  readonly text: string;
  /** The texts of what it is about. */
  readonly items: readonly string[];
  /** Absent for what is settled on this very page. */
  readonly stage: Stage | undefined;
}

const STAGES: Readonly<Record<Missing, Stage | undefined>> = {
  'facts-not-agreed': 'facts',
  'answers-not-revealed': 'prepare',
  'no-factors': 'factors',
  'factor-without-evidence': 'factors',
  'undecided-ideas': 'actions',
  'action-without-owner': 'actions',
  'action-not-in-jira': 'actions',
  'open-thoughts': undefined,
  'no-follow-up-date': undefined,
};

/** @param review by which items are named; texts beyond a few are counted by the sentence alone */
export function missingWords({ code, itemIds }: MissingItem, review: Review): MissingWords {
  const texts = itemIds.flatMap((itemId) => textOf(review, itemId) ?? []);
  return { text: sentence(code, itemIds.length), items: texts, stage: STAGES[code] };
}

function sentence(code: Missing, count: number): string {
  const many = (one: string, several: string): string =>
    count === 1 ? `1 ${one}.` : `${String(count)} ${several}.`;
  switch (code) {
    case 'facts-not-agreed':
      return 'The facts are not agreed yet.';
    case 'answers-not-revealed':
      return 'The private answers have not been revealed.';
    case 'no-factors':
      return 'There is no contributing factor and no practice to keep.';
    case 'factor-without-evidence':
      return many('factor has no entry that shows it', 'factors have no entry that shows them');
    case 'undecided-ideas':
      return many('idea waits for a decision', 'ideas wait for a decision');
    case 'action-without-owner':
      return many('action has no owner', 'actions have no owner');
    case 'action-not-in-jira':
      return many('action is not in Jira yet', 'actions are not in Jira yet');
    case 'open-thoughts':
      return many('thing is left in the parking lot', 'things are left in the parking lot');
    case 'no-follow-up-date':
      return 'There is no date for the second look.';
  }
}

function textOf(review: Review, itemId: string): string | undefined {
  const idea = review.ideas.find(({ id }) => id === itemId);
  return (
    review.factors.find(({ id }) => id === itemId)?.statement ??
    idea?.draft.outcome ??
    idea?.text ??
    review.thoughts.find(({ id }) => id === itemId)?.text
  );
}
