/** The first step of bringing in a write-up: its text, pasted or from a file. */
import { useRef, useState } from 'react';
import { DOCUMENT_LIMIT } from '../../../../src/import/draft';
import { Button } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';
import { Message } from '../../shared/components/Message';
import { focusOnce } from '../review/focusOnce';
import { Gate } from '../review/Gate';
import type { KeptText } from './keptText';
import { readFile, type FileProblem } from './readFile';
import { showNumber } from './words';

interface WriteUpTextProps {
  readonly className: string | undefined;
  readonly kept: KeptText;
  readonly reading: boolean;
  /** The file whose text is in the field; undefined once it is another text. */
  readonly onFile: (name: string | undefined) => void;
  readonly onRead: () => void;
  readonly onClose: () => void;
}

interface Chosen {
  readonly name: string;
  /** What the file took the place of. */
  readonly before: string;
}

/** Characters. Browsers insert line by line: 100,000 take seconds, while setting the text as a whole takes none. */
const LARGE_PASTE = 20_000;

const FILE_PROBLEMS: Readonly<Record<FileProblem, string>> = {
  TOO_LARGE: `This file is longer than ${showNumber(DOCUMENT_LIMIT)} characters. Split it, or paste the part that matters.`,
  NOT_TEXT: 'This file is not plain text. Save it as Markdown first, or copy its text and paste it.',
  UNREADABLE: 'The browser could not read this file. Try again, or paste its text.',
};

export function WriteUpText({ className, kept, reading, onFile, onRead, onClose }: WriteUpTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<FileProblem | undefined>(undefined);
  const [chosen, setChosen] = useState<Chosen | undefined>(
    kept.before === '' ? undefined : { name: 'What you pasted', before: kept.before },
  );
  const error = textError(kept.text, asked);
  const change = (text: string): void => {
    setAsked(false);
    setChosen(undefined);
    kept.change(text);
    if (text === '') onFile(undefined);
  };
  const choose = async (file: File): Promise<void> => {
    const read = await readFile(file);
    setProblem(read.ok ? undefined : read.error);
    if (!read.ok) return;
    setChosen({ name: file.name, before: kept.text });
    kept.change(read.value);
    onFile(file.name);
  };
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (textError(kept.text, true) === undefined) onRead();
        else field.current?.focus();
      }}
    >
      <div className="panel-body stack stack-loose">
        <div className="stack stack-tight">
          <h2 className="heading-medium" tabIndex={-1} ref={focusOnce}>
            Bring in an existing write-up
          </h2>
          <p className="subtle">
            Paste a post-mortem written in Markdown, or choose a file. You see what was read before anything
            is saved.
          </p>
        </div>
        <Field label="Write-up" help={keptWords(kept.isKept)} error={error}>
          {(wiring) => (
            <textarea
              {...wiring}
              ref={field}
              className="input import-text"
              spellCheck={false}
              value={kept.text}
              onChange={(event) => change(event.target.value)}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text/plain');
                if (pasted.length < LARGE_PASTE) return;
                event.preventDefault();
                const { value, selectionStart, selectionEnd } = event.currentTarget;
                change(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
              }}
            />
          )}
        </Field>
        {chosen !== undefined && (
          <Message
            tone="calm"
            icon="checkCircle"
            live="status"
            actions={
              chosen.before.trim() !== '' && (
                <Button
                  small
                  onClick={() => {
                    kept.change(chosen.before);
                    onFile(undefined);
                    setChosen(undefined);
                  }}
                >
                  Put back what was there before
                </Button>
              )
            }
          >
            {chosen.name} is in the field above.
          </Message>
        )}
        <Field label="Or choose a file" error={problem === undefined ? undefined : FILE_PROBLEMS[problem]}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              className="import-file"
              accept=".md,.markdown,.txt,text/markdown,text/plain"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file !== undefined) void choose(file);
                // Choosing the same file again, after a change to it, is a choice too.
                event.target.value = '';
              }}
            />
          )}
        </Field>
      </div>
      <Gate
        actions={
          <>
            <Button look="plain" onClick={onClose}>
              Back
            </Button>
            <Button look="primary" type="submit" disabled={reading}>
              Read it
            </Button>
          </>
        }
      >
        <span role="status">{reading ? 'Reading…' : 'Nothing is saved yet.'}</span>
      </Gate>
    </form>
  );
}

/** @param asked whether the person wants it read: nothing typed yet is no mistake */
function textError(text: string, asked: boolean): string | undefined {
  if (text.length > DOCUMENT_LIMIT)
    return `This is ${showNumber(text.length)} characters long; up to ${showNumber(DOCUMENT_LIMIT)} can be read. It stays here: take out what is not needed, or split it.`;
  if (!asked || /[\p{L}\p{N}]/u.test(text)) return undefined;
  return text.trim() === '' ? 'Paste a write-up first, or choose a file.' : 'There are no words in this.';
}

function keptWords(isKept: boolean): string {
  return isKept
    ? 'Kept in this browser until it is saved.'
    : 'This browser cannot keep it for you: save it before you close the page.';
}
