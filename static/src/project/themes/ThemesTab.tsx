/** Themes: the factor labels of the project over time. */
import { ListSkeleton } from '../ListSkeleton';
import type { TabProps } from '../tab';

export function ThemesTab({ project }: TabProps) {
  return <ListSkeleton what={`the factor labels of ${project.key}`} />;
}
