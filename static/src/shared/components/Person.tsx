/** A person: two letters in a colour that stays theirs, and the name where there is room. No pictures: none are stored. */
import { memo } from 'react';
import { nameOf, usePerson } from '../people/usePeople';

const COLOURS = ['teal', 'purple', 'orange', 'magenta', 'green', 'blue'] as const;

/** The same colour for the same account, everywhere. */
function avatarColour(accountId: string): (typeof COLOURS)[number] {
  let sum = 0;
  for (const letter of accountId) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return COLOURS[sum % COLOURS.length] ?? 'blue';
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

export const Avatar = memo(function Avatar({
  accountId,
  named = false,
}: {
  readonly accountId: string;
  /** True when the name does not stand beside it. */
  readonly named?: boolean;
}) {
  const person = usePerson(accountId);
  const known = person.state === 'known';
  const name = nameOf(person);
  const label = named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true };
  return (
    <span className={`avatar avatar-${known ? avatarColour(accountId) : 'gray'}`} {...label}>
      {known ? initials(name) : person.state === 'loading' ? '' : '–'}
    </span>
  );
});

export function PersonName({ accountId }: { readonly accountId: string }) {
  return <>{nameOf(usePerson(accountId))}</>;
}

export function PersonLine({ accountId }: { readonly accountId: string }) {
  return (
    <span className="person">
      <Avatar accountId={accountId} />
      <span>
        <PersonName accountId={accountId} />
      </span>
    </span>
  );
}
