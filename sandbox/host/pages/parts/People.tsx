/** A person as Jira shows one: initials in a circle whose colour follows from the account. */

const TONES = ['blue', 'purple', 'green', 'orange', 'teal', 'magenta'] as const;

export function Avatar({ accountId, name }: { readonly accountId: string; readonly name: string }) {
  const sum = [...accountId].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  return (
    <span className={`avatar ${TONES[sum % TONES.length] ?? 'blue'}`} aria-hidden="true">
      {initials}
    </span>
  );
}
