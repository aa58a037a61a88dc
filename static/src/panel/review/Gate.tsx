/** The end of a stage: what is there, what is missing, and the way on. It never blocks. A light review has one for all. */
import type { ReactNode } from 'react';
import { useBrief } from './brief';

export function Gate({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  if (useBrief()) return null;
  return (
    <footer className="gate">
      <p className="small subtle grow">{children}</p>
      {actions !== undefined && <div className="row">{actions}</div>}
    </footer>
  );
}
