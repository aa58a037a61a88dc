/** What was not recognised, folded away: it is kept as it stands. */
import { useState } from 'react';
import type { ImportedNote } from '../../../../src/import/draft';
import { Button } from '../../shared/components/Button';
import { counted, showNumber } from './words';

/** Notes drawn at once. */
const STEP = 300;

export function NotesRead({ notes }: { readonly notes: readonly ImportedNote[] }) {
  const [count, setCount] = useState(STEP);
  if (notes.length === 0) return null;
  const hidden = notes.length - count;
  return (
    <details className="import-notes">
      <summary>
        <h3 className="heading-small">{counted(notes.length, 'note')}</h3>
        <span className="small subtle">What was not recognised, kept word for word</span>
      </summary>
      <ul className="box">
        {notes.slice(0, count).map(({ heading, text }, index) => (
          <li key={index} className="box-item import-row">
            {heading !== undefined && <p className="heading-xxsmall">{heading}</p>}
            <p className="pre-line">{text}</p>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button onClick={() => setCount(count + STEP)}>Show {showNumber(Math.min(STEP, hidden))} more</Button>
      )}
    </details>
  );
}
