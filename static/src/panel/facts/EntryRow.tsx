/** One fact: when, of what kind, what, and what shows it. */
import { memo, Suspense, useRef, useState, type ReactNode } from 'react';
import { present, type TimelineEntry } from '../../../../src/domain/review';
import type { EntryKind } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { Icon, type IconName } from '../../shared/components/Icon';
import { EvidenceLink } from '../../shared/components/IssueLink';
import { Menu, type MenuItem } from '../../shared/components/Menu';
import { isDay, showTime } from '../../shared/dates';
import { ENTRY_KIND_WORDS } from '../../shared/labels';
import { useSession } from '../../shared/session/useSession';
import { Alternatives } from '../review/Alternatives';
import { EditableText } from '../review/EditableText';
import { DecisionQuestions, EvidenceForm, WhenAndKind } from '../loadLater';
import { answersOf } from './decisionAnswers';
import { moved } from './sameMinute';

const KIND_ICONS: Readonly<Record<EntryKind, IconName>> = {
  signal: 'bell',
  response: 'pulse',
  decision: 'diamond',
  handoff: 'handoff',
  escalation: 'raise',
  message: 'message',
  repair: 'wrench',
  milestone: 'flag',
};

interface EntryRowProps {
  readonly entry: TimelineEntry;
  readonly canEdit: boolean;
  readonly editing: boolean;
  readonly onEdited: (entryId: string | undefined) => void;
  /** Messages about this entry. */
  readonly below?: ReactNode;
}

export const EntryRow = memo(function EntryRow({ entry, canEdit, editing, onEdited, below }: EntryRowProps) {
  const session = useSession();
  const [open, setOpen] = useState<'when' | 'evidence' | 'decision' | undefined>(undefined);
  const timeButton = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(undefined);
    timeButton.current?.focus();
  };
  const time = isDay(entry.at) ? '' : showTime(entry.at);
  const move = (direction: 'up' | 'down'): readonly MenuItem[] => {
    const moves = moved(present(session.getState().review.entries), entry, direction);
    if (moves.length === 0) return [];
    const onSelect = (): void => {
      for (const one of moves) session.change({ type: 'editTimelineEntry', ...one });
    };
    return [
      {
        name: `Move ${direction} within ${time}`,
        icon: direction === 'up' ? 'raise' : 'chevronDown',
        onSelect,
      },
    ];
  };
  const menu = (): readonly MenuItem[] => [
    { name: 'Change time or kind', icon: 'clock', onSelect: () => setOpen('when') },
    ...move('up'),
    ...move('down'),
    {
      name: entry.evidence === undefined ? 'Add evidence' : 'Change evidence',
      icon: 'link',
      onSelect: () => setOpen('evidence'),
    },
    {
      name: 'Remove',
      icon: 'close',
      danger: true,
      onSelect: () => session.change({ type: 'removeItems', items: [{ item: 'entry', itemId: entry.id }] }),
    },
  ];
  return (
    <li className={entry.removed === undefined ? 'timeline-entry' : 'timeline-entry timeline-removed'}>
      {canEdit && time !== '' ? (
        <button
          ref={timeButton}
          type="button"
          className="timeline-time"
          aria-label={`${time}, change time or kind`}
          title="Change time or kind"
          aria-expanded={open === 'when'}
          onClick={() => setOpen(open === 'when' ? undefined : 'when')}
        >
          {time}
        </button>
      ) : (
        <span className="timeline-time">{time}</span>
      )}
      <span className={`timeline-kind timeline-kind-${entry.kind}`}>
        <Icon name={KIND_ICONS[entry.kind]} />
      </span>
      <div className="timeline-what">
        <EditableText
          field={`entry/${entry.id}/text`}
          value={entry.text}
          label="Entry"
          canEdit={canEdit}
          editing={editing}
          onDone={() => onEdited(undefined)}
        />
        <p className="meta dotted">
          <span>{ENTRY_KIND_WORDS[entry.kind]}</span>
          <Evidence entry={entry} canEdit={canEdit} onAdd={() => setOpen('evidence')} />
          {entry.kind === 'decision' && (
            <span>
              <Button
                look="link"
                icon={open === 'decision' ? 'chevronDown' : 'chevronRight'}
                aria-expanded={open === 'decision'}
                onClick={() => setOpen(open === 'decision' ? undefined : 'decision')}
              >
                What we knew then{answersOf(entry)}
              </Button>
            </span>
          )}
        </p>
        <Suspense>
          {open === 'when' && <WhenAndKind entry={entry} onClose={close} />}
          {open === 'evidence' && <EvidenceForm entry={entry} onClose={close} />}
          {open === 'decision' && <DecisionQuestions entry={entry} canEdit={canEdit} />}
        </Suspense>
        <Alternatives
          current={entry.text}
          alternatives={entry.alternatives}
          target={{ item: 'entry', itemId: entry.id }}
          canEdit={canEdit}
        />
        {below}
      </div>
      {canEdit && <Menu label={`More for ${time} ${entry.text.slice(0, 60)}`} items={menu} />}
    </li>
  );
});

function Evidence({
  entry,
  canEdit,
  onAdd,
}: {
  readonly entry: TimelineEntry;
  readonly canEdit: boolean;
  readonly onAdd: () => void;
}) {
  if (entry.evidence !== undefined)
    return (
      <span>
        <EvidenceLink url={entry.evidence.url} title={entry.evidence.title} />
      </span>
    );
  return canEdit ? (
    <span>
      <Button look="link" icon="plus" onClick={onAdd}>
        Add evidence
      </Button>
    </span>
  ) : null;
}
