/**
 * A field that finds one of many while typing: people, projects, labels. It looks like an input at once; the list
 * behind it is loaded with the first focus, and what was typed until then is kept.
 */
import { Suspense, useId, useState } from 'react';
import { lazyPart } from '../lazyPart';
import { focusOnce } from './focusOnce';
import { Icon } from './Icon';

export interface Option {
  readonly value: string;
  readonly name: string;
  /** Second line, small. */
  readonly note?: string;
  /** Shows the avatar of this account. */
  readonly accountId?: string;
}

export interface SearchPickProps {
  readonly id?: string;
  readonly label: string;
  /** Shown while nobody is typing: what is chosen. */
  readonly chosen: string;
  readonly placeholder?: string;
  /** May throw: the list then says that it could not be read. */
  readonly find: (typed: string) => Promise<readonly Option[]> | readonly Option[];
  readonly onPick: (option: Option) => void;
  /** For a value that is not in the list. @returns the option to offer, or undefined when the text is no good */
  readonly create?: (typed: string) => Option | undefined;
  /** Offered while the field is empty of text. */
  readonly onClear?: (() => void) | undefined;
  /** True keeps the field empty after a pick, for adding several. */
  readonly many?: boolean;
  readonly autoFocus?: boolean;
  readonly onDone?: () => void;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

const SearchPickList = lazyPart(async () => (await import('./behaviour')).SearchPickList);

export function SearchPick(props: SearchPickProps) {
  const { autoFocus = false, many = false, chosen } = props;
  // Named already, there from the first press on.
  const listId = useId();
  const [wanted, setWanted] = useState(autoFocus);
  const [early, setEarly] = useState<string | undefined>(undefined);
  const waiting = (
    <input
      id={props.id}
      ref={autoFocus ? focusOnce : undefined}
      className="input"
      role="combobox"
      aria-expanded="false"
      aria-controls={listId}
      aria-label={props.label}
      aria-describedby={props['aria-describedby']}
      aria-invalid={props['aria-invalid']}
      autoComplete="off"
      placeholder={props.placeholder}
      value={early ?? (many ? '' : chosen)}
      onFocus={(event) => {
        event.currentTarget.select();
        setWanted(true);
      }}
      onChange={(event) => setEarly(event.target.value)}
    />
  );
  return (
    <span className="pick">
      {wanted ? (
        <Suspense fallback={waiting}>
          <SearchPickList {...props} typedEarly={early} />
        </Suspense>
      ) : (
        waiting
      )}
      <Icon name="chevronDown" />
    </span>
  );
}
