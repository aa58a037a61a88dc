/** How a line is read: at once in its plain forms, and in all of them as soon as the date library has come. */
import { useEffect, useState } from 'react';
import { parseEntryLine } from './parseEntryLine';

export function useLineReader(): typeof parseEntryLine {
  const [reader, setReader] = useState(() => parseEntryLine);
  useEffect(() => {
    let gone = false;
    import('./readEntryLine').then(
      ({ readEntryLine }) => {
        if (!gone) setReader(() => readEntryLine);
      },
      // Without it the plain forms still read, and the line says how it reads them.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return reader;
}
