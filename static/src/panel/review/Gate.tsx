/** The end of a stage: what is there, what is missing, and the way on. It never blocks. */
import type { ReactNode } from 'react';

export function Gate({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <footer className="gate">
      <p className="small subtle grow">{children}</p>
      {actions !== undefined && <div className="row">{actions}</div>}
    </footer>
  );
}
