/** The small cross at the end of a tag or a chip. */
import { Icon } from './Icon';

/** @param label says what is taken off, e.g. "Take handoff off" */
export function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="chip-remove" aria-label={label} title={label} onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
