/** Buttons: one primary per view, plain ones beside it, small ones inside rows and messages, links for what is optional. */
import { forwardRef, type ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './Icon';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'plain' | 'danger' | 'link';
  /** 24 px high: inside rows and messages. */
  readonly small?: boolean;
  readonly chosen?: boolean;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look, small = false, chosen = false, icon, iconAfter, children, className, ...rest },
  ref,
) {
  const names = [
    look === 'link' ? 'link-button' : 'button',
    look !== undefined && look !== 'link' && `button-${look}`,
    small && 'button-small',
    chosen && 'button-chosen',
    className,
  ];
  return (
    <button ref={ref} type="button" {...rest} className={names.filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
});

interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'look'> {
  readonly icon: IconName;
  /** Read aloud and shown on hover. */
  readonly label: string;
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, ...rest },
  ref,
) {
  return (
    <Button
      ref={ref}
      look="plain"
      className="button-icon"
      aria-label={label}
      title={label}
      icon={icon}
      {...rest}
    />
  );
});
