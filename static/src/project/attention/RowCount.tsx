/** How long a list is; while filters hide some of it, how much of it is shown. */
interface RowCountProps {
  readonly all: readonly unknown[];
  readonly visible: readonly unknown[];
}

export function RowCount({ all, visible }: RowCountProps) {
  return (
    <span className="count">
      {visible.length === all.length ? all.length : `${String(visible.length)} of ${String(all.length)}`}
    </span>
  );
}
