/** What a merge or a rename changes, before it is started. */
import { useCallback } from 'react';
import { readMergeSize } from '../../../../../src/usecases/readMergeSize';
import type { ProjectReviewsRead } from '../../../../../src/usecases/readProjectReviews';
import { useHost } from '../../../shared/host/host';
import { useLoaded } from '../../../shared/useLoaded';
import { usePage } from '../../page';

interface MergeSizeProps {
  readonly from: readonly string[];
  readonly reviews: ProjectReviewsRead | undefined;
}

export function MergeSize({ from, reviews }: MergeSizeProps) {
  const { jira } = useHost();
  const { project } = usePage();
  // Labels have no spaces: one text names them all, and stays the same while they do.
  const names = from.join(' ');
  const size = useLoaded(
    useCallback(
      () =>
        names === '' || reviews === undefined
          ? Promise.resolve({ reviews: 0, actions: 0 })
          : readMergeSize(jira, { projectId: project.id, from: names.split(' ') }, reviews),
      [jira, project.id, names, reviews],
    ),
  );
  return (
    <p className="small subtle" role="status">
      {size.state === 'loading' && 'Counting what it changes…'}
      {size.state === 'failed' && 'What it changes could not be counted.'}
      {size.state === 'ready' && `Changes ${sizeText(size.value)}, as far as you may change them.`} It can be
      undone.
    </p>
  );
}

const sizeText = ({ reviews, actions }: { readonly reviews: number; readonly actions: number }): string =>
  `${counted(reviews, 'review')} and ${counted(actions, 'action')}`;

const counted = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;
