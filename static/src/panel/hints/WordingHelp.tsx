/** Wording help where the panel's first content is: its rules come later, and a text can be written without them. */
import { lazy, Suspense, type ComponentType } from 'react';
import type { WordingHintProps } from './WordingHint';

const Nothing = (): null => null;

const WordingHint = lazy(async (): Promise<{ default: ComponentType<WordingHintProps> }> => {
  try {
    return { default: (await import('./WordingHint')).WordingHint };
  } catch {
    return { default: Nothing };
  }
});

export function WordingHelp(props: WordingHintProps) {
  return (
    <Suspense>
      <WordingHint {...props} />
    </Suspense>
  );
}
