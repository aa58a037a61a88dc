/** The shape of what comes while it is loading. `width` is one of the steps in the style sheet: there is no inline style. */

export type BoneWidth = 10 | 20 | 30 | 40 | 60 | 80;

export function Bone({ width, round = false }: { readonly width: BoneWidth; readonly round?: boolean }) {
  return <span className={`bone bone-${String(width)}${round ? ' bone-round' : ''}`} />;
}

/** Says "Loading" once to a screen reader; the bones themselves are silent. */
export function Loading({ what, children }: { readonly what: string; readonly children: React.ReactNode }) {
  return (
    <div role="status" aria-label={`Loading ${what}`} className="loading">
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
