/**
 * What a recap says of the ideas: actions with their owner and date, and what was parked, declined or left undecided.
 * Owner and date are those of the commitment; what they are today, Jira knows.
 */
import type { Document, Inline } from './document';
import { cut, fewer, heading, list, plain, strong, type RecapShape } from './recapParts';
import { present, type Idea, type Review } from './review';

export function actionsBlocks(review: Review, shape: RecapShape): Document {
  const actions = present(review.ideas).filter(
    ({ decision, creation }) => decision.outcome === 'do' || creation.state === 'created',
  );
  if (actions.length === 0) return [];
  const { shown, more } = fewer(actions, shape);
  return [
    heading(3, 'Actions'),
    {
      kind: 'table',
      head: ['What changes', 'Owner', 'Due', 'We will know'],
      rows: [
        ...shown.map((idea) => actionRow(idea, shape)),
        ...more.map((words) => [words, [], [], []] as const),
      ],
    },
  ];
}

function actionRow({ text, draft, creation }: Idea, shape: RecapShape): readonly (readonly Inline[])[] {
  const words = plain(cut(draft.outcome ?? text, shape));
  const what: readonly Inline[] =
    creation.state === 'created'
      ? [{ issue: { id: creation.issueId, key: creation.key } }, plain(' '), words]
      : [words, plain(' (not in Jira)')];
  return [
    what,
    [draft.owner === undefined ? plain('No owner') : { person: draft.owner }],
    [draft.due === undefined ? plain('No date') : { moment: draft.due }],
    draft.verification === undefined ? [] : [plain(cut(draft.verification, shape))],
  ];
}

export function notDoneBlocks(review: Review, shape: RecapShape): Document {
  const ideas = present(review.ideas).filter(({ creation }) => creation.state !== 'created');
  const listed = ideas.flatMap(({ text, decision }): readonly (readonly Inline[])[] => {
    const words = strong(cut(text, shape));
    switch (decision.outcome) {
      case 'park':
        return [[words, plain('\nParked until '), { moment: decision.until }]];
      case 'decline':
        return [
          [
            words,
            plain(`\nWon’t do: ${cut(decision.reason, shape)} (`),
            { person: decision.decidedBy },
            plain(')'),
          ],
        ];
      case 'undecided':
        return [[words, plain('\nNot decided')]];
      case 'do':
        return [];
    }
  });
  if (listed.length === 0) return [];
  const { shown, more } = fewer(listed, shape);
  return [heading(3, 'Not taken up'), list([...shown, ...more])];
}
