/** The open menu: arrow keys, typing ahead, Escape and focus going back to the button come from Ariakit. Loaded late. */
import * as Ariakit from '@ariakit/react';
import { useEffect, useRef, type RefObject } from 'react';
import { Icon } from './Icon';
import type { MenuItem } from './Menu';

interface MenuListProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

export function MenuList({ anchor, label, items, onClose }: MenuListProps) {
  const isFocusTaken = useRef(false);
  const menu = Ariakit.useMenuStore({
    open: true,
    setOpen: (open) => {
      if (!open) onClose();
    },
    placement: 'bottom-end',
  });
  // Ariakit's own button would ask for this: without it the focus stays on ours, and the arrow keys do nothing.
  useEffect(() => {
    menu.setInitialFocus('first');
    menu.setAutoFocusOnShow(true);
  }, [menu]);
  return (
    <Ariakit.Menu
      store={menu}
      className="menu"
      aria-label={label}
      gutter={4}
      portal
      preserveTabOrder={false}
      onKeyDown={(event) => {
        // Behind the menu there is nothing to go to: Tab goes on from the button.
        if (event.key === 'Tab') onClose();
      }}
      autoFocusOnShow
      finalFocus={anchor}
      autoFocusOnHide={() => !isFocusTaken.current}
      getAnchorRect={() => anchor.current?.getBoundingClientRect() ?? null}
    >
      {items.map((item) => (
        <Ariakit.MenuItem
          key={item.name}
          className={item.danger === true ? 'menu-item menu-item-danger' : 'menu-item'}
          disabled={item.disabled === true}
          onClick={() => {
            isFocusTaken.current = item.takesFocus === true;
            item.onSelect();
          }}
        >
          {item.icon && <Icon name={item.icon} />}
          {item.name}
        </Ariakit.MenuItem>
      ))}
    </Ariakit.Menu>
  );
}
