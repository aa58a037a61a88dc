/** A few lines under a small title. */
import type { ReactNode } from 'react';

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="stack stack-tight">
      <p className="small subtle">{title}</p>
      {children}
    </div>
  );
}
