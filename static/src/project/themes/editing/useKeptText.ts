/** A text that is being typed: this browser keeps it for one person and one place until it is sent. */
import { useState } from 'react';
import { remember, remembered } from '../../../shared/remembered';
import { usePage } from '../../page';

export interface KeptText {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly forget: () => void;
}

/** @param place what it is about @param begun what stands there before anything is typed */
export function useKeptText(place: string, begun = ''): KeptText {
  const { me = 'somebody', project } = usePage();
  const key = `debrief.themes.${project.id}.${place}.${me}`;
  const [text, setText] = useState(() => remembered(key) ?? begun);
  return {
    text,
    type: (typed) => {
      setText(typed);
      remember(key, typed);
    },
    forget: () => remember(key, undefined),
  };
}
