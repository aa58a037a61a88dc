/** Small labels: a state (lozenge), a factor label (tag), a count (badge). */
import type { ReactNode } from 'react';
import type { StatusCategoryKey } from '../../../../src/jira/schemas';

export type Tone = 'info' | 'good' | 'care' | 'bad' | 'deep';

export function Lozenge({
  tone,
  children,
}: {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}) {
  return <span className={tone === undefined ? 'lozenge' : `lozenge lozenge-${tone}`}>{children}</span>;
}

const CATEGORY_TONES: Readonly<Record<StatusCategoryKey, Tone | undefined>> = {
  undefined: undefined,
  new: undefined,
  indeterminate: 'info',
  done: 'good',
};

/** A Jira status in the colour of its category, as Jira shows it. */
export function StatusLozenge({
  name,
  category,
}: {
  readonly name: string;
  readonly category: StatusCategoryKey;
}) {
  return <Lozenge tone={CATEGORY_TONES[category]}>{name}</Lozenge>;
}

export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>;
}

export function Badge({ children }: { readonly children: ReactNode }) {
  return <span className="badge">{children}</span>;
}
