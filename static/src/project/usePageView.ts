/**
 * The view as state that lives in the address. What the person does shows at once; the address follows. The address
 * leads only when the person goes back or forward, since an echo of what was typed a moment ago would undo the typing.
 */
import { useEffect, useState } from 'react';
import type { PageAddress } from '../shared/host/pageAddress';
import { searchOf, viewOf, type PageView } from './pageView';

/** @param change what is chosen is worth a step back, a letter typed into a filter is not */
export function usePageView(address: PageAddress): {
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
} {
  const [view, setView] = useState(() => viewOf(address.location.search));
  useEffect(() => {
    let mounted = true;
    address.listen(({ search }, action) => {
      if (mounted && action === 'POP') setView(viewOf(search));
    });
    return () => {
      mounted = false;
    };
  }, [address]);
  return {
    view,
    change: (next) => {
      const changed = { ...view, ...next };
      setView(changed);
      const isTyping = Object.keys(next).every((name) => name === 'find');
      if (isTyping) address.replace(searchOf(changed));
      else address.push(searchOf(changed));
    },
  };
}
