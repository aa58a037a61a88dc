/** The type of a Jira issue as a small square: purple for an epic and above, red for what broke, blue for the rest. */
import { Icon, type IconName } from './Icon';

interface TypeIconProps {
  /** Jira's name of the type, read aloud. */
  readonly name: string;
  /** Jira's hierarchy level: 1 and above is an epic or larger. */
  readonly level: number;
}

/** Jira's own types for it, by their English names: a type of another name is blue, as in any list of mixed types. */
const BROKE = /incident|outage|problem|\bbug\b/i;

export function TypeIcon({ name, level }: TypeIconProps) {
  const [look, icon] = lookOf(name, level);
  return (
    <span className={`type-square${look}`} title={name}>
      <Icon name={icon} label={name === '' ? 'Issue' : name} />
    </span>
  );
}

function lookOf(name: string, level: number): readonly [look: string, icon: IconName] {
  if (level >= 1) return [' type-square-large', 'bolt'];
  return BROKE.test(name) ? [' type-square-broke', 'exclaim'] : ['', 'task'];
}
