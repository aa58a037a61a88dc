/** Which labels are chosen and which form is open; what was done is said, and the keyboard goes on from the heading. */
import { useRef, useState, type RefObject } from 'react';
import type { Edit } from './editing/edit';

export interface Editing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (label: string, isChosen: boolean) => void;
  readonly clear: () => void;
  readonly edit: Edit | undefined;
  readonly open: (edit: Edit) => void;
  readonly cancel: () => void;
  readonly done: (said: string) => void;
  readonly said: string;
  /** Of the list. */
  readonly heading: RefObject<HTMLHeadingElement>;
}

export function useEditing(): Editing {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [edit, setEdit] = useState<Edit>();
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  /** What opened the form, when it is still there. */
  const opener = useRef<Element | null>(null);
  const cancel = (): void => {
    setEdit(undefined);
    const back = opener.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else heading.current?.focus();
  };
  return {
    chosen,
    choose: (label, isChosen) => {
      const next = new Set(chosen);
      if (isChosen) next.add(label);
      else next.delete(label);
      setChosen(next);
      setEdit(undefined);
    },
    clear: () => {
      setChosen(new Set());
      setEdit(undefined);
      heading.current?.focus();
    },
    edit,
    open: (next) => {
      setSaid('');
      opener.current = document.activeElement;
      setEdit(next);
    },
    cancel,
    done: (text) => {
      setEdit(undefined);
      setChosen(new Set());
      setSaid(text);
      heading.current?.focus();
    },
    said,
    heading,
  };
}
