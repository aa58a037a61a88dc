/** The list behind a SearchPick: roles, arrow keys and focus come from Ariakit, finding from the caller. Loaded late. */
import * as Ariakit from '@ariakit/react';
import { useEffect, useId, useState } from 'react';
import { Avatar } from './Person';
import type { Option, SearchPickProps } from './SearchPick';

type Found =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly options: readonly Option[] }
  | { readonly state: 'failed' };

/** Milliseconds without a keystroke before Jira is asked. */
const PAUSE = 200;

interface SearchPickListProps extends SearchPickProps {
  /** What was typed before this part had been loaded. */
  readonly typedEarly: string | undefined;
}

export function SearchPickList(props: SearchPickListProps) {
  const { id, label, chosen, placeholder, find, onPick, create, onClear, many = false, onDone } = props;
  const ownId = useId();
  const [typed, setTyped] = useState(props.typedEarly);
  const found = useFound(find, typed ?? '');
  const combobox = Ariakit.useComboboxStore({
    value: typed ?? (many ? '' : chosen),
    setValue: setTyped,
    setOpen: (open) => {
      if (!open) setTyped(undefined);
    },
    defaultOpen: true,
  });
  const created = typed === undefined ? undefined : create?.(typed);
  const options = found.state === 'found' ? found.options : [];
  const offered =
    created === undefined || options.some((option) => option.value === created.value)
      ? options
      : [...options, created];
  const pick = (option: Option): void => {
    setTyped(undefined);
    onPick(option);
  };
  return (
    <>
      <Ariakit.Combobox
        id={id ?? ownId}
        store={combobox}
        className="input"
        autoSelect
        autoFocus
        aria-label={label}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        placeholder={placeholder}
        onFocus={(event) => typed === undefined && event.currentTarget.select()}
        onBlur={(event) => {
          // On its way into the list the focus is still here.
          const intoList = event.relatedTarget?.closest('[role=listbox]') ?? undefined;
          if (intoList === undefined) onDone?.();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone?.();
        }}
      />
      <Ariakit.ComboboxPopover
        store={combobox}
        portal
        preserveTabOrder={false}
        sameWidth
        gutter={4}
        className="menu"
        aria-label={label}
      >
        {onClear !== undefined && typed === '' && (
          <Ariakit.ComboboxItem
            className="menu-item subtle"
            value=""
            setValueOnClick={false}
            onClick={onClear}
          >
            Nobody
          </Ariakit.ComboboxItem>
        )}
        {offered.map((option) => (
          <Ariakit.ComboboxItem
            key={option.value}
            className="menu-item"
            value={option.name}
            setValueOnClick={false}
            hideOnClick={!many}
            onClick={() => pick(option)}
          >
            {option.accountId !== undefined && <Avatar accountId={option.accountId} />}
            <span>
              {option.name} {option.note !== undefined && <span className="menu-note">{option.note}</span>}
            </span>
          </Ariakit.ComboboxItem>
        ))}
        {offered.length === 0 && (
          <p className="menu-empty" role="status">
            {found.state === 'looking' && 'Looking…'}
            {found.state === 'found' && 'Nothing found'}
            {found.state === 'failed' && 'Jira did not answer. Type again to retry.'}
          </p>
        )}
      </Ariakit.ComboboxPopover>
    </>
  );
}

function useFound(find: SearchPickProps['find'], typed: string): Found {
  const [found, setFound] = useState<Found>({ state: 'looking' });
  useEffect(() => {
    let stale = false;
    const show = (next: Found): void => {
      if (!stale) setFound(next);
    };
    const timer = setTimeout(
      () => {
        Promise.resolve()
          .then(() => find(typed))
          .then(
            (options) => show({ state: 'found', options }),
            () => show({ state: 'failed' }),
          );
      },
      typed === '' ? 0 : PAUSE,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [find, typed]);
  return found;
}
