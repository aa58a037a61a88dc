/** Actions: every action that came out of the project's reviews. */
import { ListSkeleton } from '../ListSkeleton';
import type { TabProps } from '../tab';

export function ActionsTab({ project }: TabProps) {
  return <ListSkeleton what={`the actions of ${project.key}`} />;
}
