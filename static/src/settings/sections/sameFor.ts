/**
 * When a section is drawn again: only when its own part of the draft has changed, or something else that it is given.
 * Hundreds of fields stand on the page while somebody types into one of them.
 */
import { SECTIONS, type Section } from '../../../../src/domain/settingsSections';
import type { SectionProps } from './sectionProps';

/** @returns for `memo`: true when the section looks the same with both */
export function sameFor(section: Section) {
  return (before: SectionProps, after: SectionProps): boolean =>
    SECTIONS[section].every((key) => before.draft[key] === after.draft[key]) && sameRest(before, after);
}

function sameRest({ draft: _, ...before }: SectionProps, { draft: __, ...after }: SectionProps): boolean {
  const values = Object.values(before);
  return Object.values(after).every((value, index) => value === values[index]);
}
