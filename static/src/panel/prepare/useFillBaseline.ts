/** Filling the baseline from Jira, read in the browser as the person; what people wrote is asked about, never replaced. */
import { useState } from 'react';
import { refilled, type Refill } from '../../../../src/domain/baselineRefill';
import type { Review } from '../../../../src/domain/review';
import { readBaseline } from '../../../../src/usecases/readBaseline';
import { dayOf } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import { useSession } from '../../shared/session/useSession';

export type Filling =
  | { readonly state: 'idle' | 'reading' | 'failed' }
  | { readonly state: 'done'; readonly isCut: boolean; readonly differing: Refill['differing'] };

export interface FillBaseline {
  readonly filling: Filling;
  readonly fill: () => Promise<void>;
  /** The question about one number has been answered. */
  readonly settled: (key: Refill['differing'][number]['key']) => void;
}

export function useFillBaseline(issueId: string): FillBaseline {
  const { jira } = useHost();
  const session = useSession();
  const [filling, setFilling] = useState<Filling>({ state: 'idle' });
  const fill = async (): Promise<void> => {
    if (filling.state === 'reading') return;
    setFilling({ state: 'reading' });
    try {
      const { numbers, isCut } = await readBaseline(jira, issueId, dayOf);
      // What stands there now counts: others may have written while Jira was read.
      const { baseline }: Review = session.getState().review;
      const { values, differing } = refilled(baseline, numbers);
      if (Object.keys(values).length > 0) session.change({ type: 'setBaseline', values, source: 'jira' });
      setFilling({ state: 'done', isCut, differing });
    } catch {
      setFilling({ state: 'failed' });
    }
  };
  const settled: FillBaseline['settled'] = (key) =>
    setFilling((before) =>
      before.state === 'done'
        ? { ...before, differing: before.differing.filter((other) => other.key !== key) }
        : before,
    );
  return { filling, fill, settled };
}
