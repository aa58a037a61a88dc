/**
 * One text of the review in a field. While somebody types, the field holds the text and the review is left alone; the
 * session decides when it becomes a change. Otherwise the field shows the review.
 */
import { useState } from 'react';
import type { TextField } from '../../shared/session/textField';
import { useSession } from '../../shared/session/useSession';

type Target = HTMLInputElement | HTMLTextAreaElement;

export interface DraftText {
  readonly value: string;
  readonly onFocus: () => void;
  readonly onChange: (event: React.ChangeEvent<Target>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent<Target>) => void;
}

/** @param done called when the writer leaves, by Enter, Escape or moving on */
export function useDraftText(field: TextField, value: string, done?: () => void): DraftText {
  const { drafts } = useSession();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return {
    value: typed ?? value,
    onFocus: () => {
      drafts.open(field, value);
      setTyped(value);
    },
    onChange: (event) => {
      setTyped(event.target.value);
      drafts.type(field, event.target.value);
    },
    onBlur: () => {
      drafts.close(field);
      setTyped(undefined);
      done?.();
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        drafts.commit(field);
        if (done !== undefined) event.currentTarget.blur();
      }
      if (event.key === 'Escape') {
        event.stopPropagation();
        drafts.drop(field);
        setTyped(value);
        drafts.open(field, value);
        if (done !== undefined) event.currentTarget.blur();
      }
    },
  };
}
