/** One item that was read, with the box that takes it over or leaves it out. */
import type { ReactNode } from 'react';

/** Stays the same while a list is shown, so that a tick redraws one row. */
export type OnTake = (key: string, taken: boolean) => void;

interface ReadRowProps {
  readonly rowKey: string;
  readonly taken: boolean;
  readonly onTake: OnTake;
  /** What the box is about. */
  readonly text: ReactNode;
  /** What else was read; not shown of what becomes a note. */
  readonly children?: ReactNode;
}

export function ReadRow({ rowKey, taken, onTake, text, children }: ReadRowProps) {
  return (
    <li className="box-item import-row">
      <label className="check-line">
        <input
          type="checkbox"
          className="checkbox"
          checked={taken}
          onChange={(event) => onTake(rowKey, event.target.checked)}
        />
        <span className={taken ? 'grow pre-line' : 'grow pre-line subtle'}>{text}</span>
      </label>
      <div className="import-about">{taken ? children : <p className="small subtle">Becomes a note.</p>}</div>
    </li>
  );
}
