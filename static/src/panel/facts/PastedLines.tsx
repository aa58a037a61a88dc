/** Beside the entry line, after many lines were pasted into it: what can be done with them. They stay until it is decided. */
import { useMemo } from 'react';
import { ITEM_LIMITS } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import type { LineContext } from './lineContext';
import type { parseEntryLine } from './parseEntryLine';
import { asWriteUp } from './asWriteUp';
import { asEntries, fitAsEntries, linesOf } from './manyLines';

interface PastedLinesProps {
  readonly text: string;
  readonly context: LineContext;
  readonly read: typeof parseEntryLine;
  /** Entries in the review, removed ones too: they take up room. */
  readonly entries: number;
  /** Opens the import with this text; absent where nothing can be imported. */
  readonly onReadAsWriteUp: ((text: string) => void) | undefined;
  readonly onDone: () => void;
}

export function PastedLines({ text, context, read, entries, onReadAsWriteUp, onDone }: PastedLinesProps) {
  const session = useSession();
  const lines = useMemo(() => linesOf(text), [text]);
  const room = ITEM_LIMITS.entries - entries;
  const asLines = fitAsEntries(lines, room);
  const add = (): void => {
    session.change({
      type: 'importItems',
      entries: asEntries(lines, context, read).map((entry) => ({ entryId: newId(), ...entry })),
      factors: [],
      ideas: [],
      notes: [],
    });
    onDone();
  };
  return (
    <Message
      tone="info"
      icon="layers"
      live="status"
      title={`These are ${lines.length.toLocaleString()} lines`}
      actions={
        <>
          {onReadAsWriteUp !== undefined && (
            <Button
              small
              {...(asLines ? {} : { look: 'primary' as const })}
              onClick={() => onReadAsWriteUp(asWriteUp(text))}
            >
              Read them as a write-up
            </Button>
          )}
          {asLines && (
            <Button small onClick={add}>
              Add each line as an entry
            </Button>
          )}
          <Button small look="plain" onClick={onDone}>
            Leave them out
          </Button>
        </>
      }
    >
      {adviceFor(asLines, lines.length, room)} They are kept here until you choose.
    </Message>
  );
}

function adviceFor(asLines: boolean, count: number, room: number): string {
  if (asLines) return 'As a write-up you see what was read before anything is saved.';
  if (count > room)
    return `A review holds up to ${ITEM_LIMITS.entries.toLocaleString()} entries, and this one has room for ${Math.max(0, room).toLocaleString()}. Read as a write-up, what does not fit is kept as notes.`;
  return 'That is too much for one entry. As a write-up you see what was read before anything is saved.';
}
