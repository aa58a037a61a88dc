/** Filters of actions by who owns them and by the factor that they came out of, offering what the rows have. */
import { useMemo } from 'react';
import { factorsOf, ownersOf, type OfAction } from './chosenActions';
import type { PageView } from './pageView';
import { Pick } from './Pick';
import { usePeopleOptions } from './usePeopleOptions';
import { withChosen } from './withChosen';

interface ActionPickProps {
  /** All rows, before filtering. */
  readonly rows: readonly OfAction[];
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

export function OwnerPick({ rows, view, change }: ActionPickProps) {
  const owners = useMemo(() => ownersOf(rows), [rows]);
  const isOffered = view.owner === '' || owners.some(({ value }) => value === view.owner);
  const others = usePeopleOptions(isOffered ? [] : [view.owner]);
  return (
    <Pick
      label="Owner"
      none="Any owner"
      value={view.owner}
      options={[...owners, ...others]}
      onChange={(owner) => change({ owner: owner ?? '' })}
    />
  );
}

export function FactorPick({ rows, view, change }: ActionPickProps) {
  const factors = useMemo(() => factorsOf(rows), [rows]);
  return (
    <Pick
      label="Factor"
      none="Any factor"
      value={view.label}
      options={withChosen(factors, view.label).map((label) => ({ value: label, name: label }))}
      onChange={(label) => change({ label: label ?? '' })}
    />
  );
}
