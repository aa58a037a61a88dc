/** One question that somebody is wording. */
import type { Prompt } from '../../../../src/domain/preparation';
import { IconButton } from '../../shared/components/Button';
import { focusOnce } from '../../shared/components/focusOnce';
import { TooLong } from '../../shared/components/TooLong';

interface PromptRowProps {
  readonly prompt: Prompt;
  /** From 1. */
  readonly place: number;
  /** Somebody may have answered it. */
  readonly isFixed: boolean;
  /** Added a moment ago: the person wants to write. */
  readonly isNew: boolean;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
}

export function PromptRow({ prompt, place, isFixed, isNew, onChange, onRemove }: PromptRowProps) {
  if (isFixed) return <li className="pre-line">{prompt.text}</li>;
  return (
    <li>
      <div className="row row-one-line">
        <textarea
          rows={1}
          className="input"
          aria-label={`Question ${String(place)}`}
          value={prompt.text}
          {...(isNew ? { ref: focusOnce } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
        <IconButton small icon="close" label={`Take question ${String(place)} away`} onClick={onRemove} />
      </div>
      <TooLong text={prompt.text} />
    </li>
  );
}
