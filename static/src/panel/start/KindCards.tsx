/** The kinds of review and the time that each size takes, as cards. */
import { KINDS, SIZES, type Kind, type Size } from '../../../../src/domain/vocabulary';
import { Cards } from '../../shared/components/Choice';
import type { IconName } from '../../shared/components/Icon';
import { KIND_WORDS, SIZE_WORDS } from '../../shared/labels';

const KIND_ICONS: Readonly<Record<Kind, IconName>> = {
  incident: 'bolt',
  project: 'layers',
  phase: 'stairs',
  success: 'star',
  'near-miss': 'shield',
  'missed-goal': 'target',
  decision: 'diamond',
  'quarter-end': 'calendar',
};

const KIND_OPTIONS = KINDS.map((value) => ({ value, ...KIND_WORDS[value], icon: KIND_ICONS[value] }));
const SIZE_OPTIONS = SIZES.map((value) => {
  const { name, about, minutes } = SIZE_WORDS[value];
  return { value, name, about, aside: `${String(minutes)} min` };
});

export function KindCards({
  value,
  help,
  onChange,
}: {
  readonly value: Kind;
  readonly help: string;
  readonly onChange: (kind: Kind) => void;
}) {
  return (
    <Cards
      legend="What kind of event?"
      help={help}
      options={KIND_OPTIONS}
      value={value}
      onChange={onChange}
      columns={4}
    />
  );
}

export function SizeCards({
  value,
  onChange,
}: {
  readonly value: Size;
  readonly onChange: (size: Size) => void;
}) {
  return (
    <Cards
      legend="How much time does it deserve?"
      options={SIZE_OPTIONS}
      value={value}
      onChange={onChange}
      columns={3}
    />
  );
}
