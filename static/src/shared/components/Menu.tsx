/**
 * The ⋯ menu of a row. Until it is opened it is a plain button: three hundred rows carry no menu machinery, and what
 * makes menus work by keyboard is loaded with the first press.
 */
import { Suspense, useRef, useState } from 'react';
import { lazyPart } from '../lazyPart';
import { Button, IconButton } from './Button';
import type { IconName } from './Icon';

export interface MenuItem {
  readonly name: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** True for what opens a form that takes the focus: it does not go back to the button then. */
  readonly takesFocus?: boolean;
  readonly onSelect: () => void;
}

const MenuList = lazyPart(async () => (await import('./behaviour')).MenuList);

interface MenuProps {
  /** Names the button, e.g. "More for 14:05 Checkout error alert fires". */
  readonly label: string;
  readonly items: () => readonly MenuItem[];
  readonly icon?: IconName;
  /** Words on the button instead of an icon alone. */
  readonly text?: string;
}

export function Menu({ label, items, icon = 'more', text }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const wiring = {
    ref: button,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onClick: () => setOpen(!open),
  };
  return (
    <>
      {text === undefined ? (
        <IconButton small icon={icon} label={label} {...wiring} />
      ) : (
        <Button small iconAfter="chevronDown" {...wiring}>
          {text}
        </Button>
      )}
      {open && (
        <Suspense>
          <MenuList anchor={button} label={label} items={items()} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
