/** The type of a Jira issue as a small square: purple for an epic and above, blue for everything else. */
import { Icon } from './Icon';

interface TypeIconProps {
  /** Jira's name of the type, read aloud. */
  readonly name: string;
  /** Jira's hierarchy level: 1 and above is an epic or larger. */
  readonly level: number;
}

export function TypeIcon({ name, level }: TypeIconProps) {
  const large = level >= 1;
  return (
    <span className={large ? 'type-square type-square-large' : 'type-square'} title={name}>
      <Icon name={large ? 'bolt' : 'task'} label={name === '' ? 'Issue' : name} />
    </span>
  );
}
