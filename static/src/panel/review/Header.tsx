/** The head of the panel: title, what kind of review it is, who is in it, whether it is saved, and what else can be done. */
import type { Review } from '../../../../src/domain/review';
import { IconButton } from '../../shared/components/Button';
import { Menu, type MenuItem } from '../../shared/components/Menu';
import { Avatar, PersonName } from '../../shared/components/Person';
import { KIND_WORDS, SIZE_WORDS } from '../../shared/labels';
import type { SessionState } from '../../shared/session/sessionState';
import { useSession } from '../../shared/session/useSession';
import { isMeeting } from '../room/meeting';
import { RoomButton } from '../room/RoomButton';
import { Alternatives } from './Alternatives';
import { EditableText } from './EditableText';
import { SavedState } from './SavedState';

/** More than these would push the title aside. */
const MOST_AVATARS = 5;

interface HeaderProps {
  readonly state: SessionState;
  readonly canBringIn: boolean;
  readonly onOpen: (aside: Aside) => void;
}

/** What opens above the stage. */
export type Aside = 'history' | 'details' | 'import';

export function Header({ state, canBringIn, onOpen }: HeaderProps) {
  const { review, saved, canEdit } = state;
  const session = useSession();
  const menu = (): readonly MenuItem[] => [
    { name: 'History', icon: 'history', onSelect: () => onOpen('history') },
    ...(canEdit
      ? [{ name: 'Edit details', icon: 'pencil', onSelect: () => onOpen('details') } as const]
      : []),
    ...(canEdit && canBringIn
      ? [{ name: 'Bring in a write-up', icon: 'layers', onSelect: () => onOpen('import') } as const]
      : []),
  ];
  return (
    <header className="panel-head">
      <div className="grow stack stack-tight">
        <h2 className="heading-small">
          <EditableText field="title" value={review.title} label="Title" canEdit={canEdit} />
        </h2>
        <p className="meta dotted">
          <span>{KIND_WORDS[review.kind].name}</span>
          <span>{SIZE_WORDS[review.size].name}</span>
          <span>
            Facilitator:&nbsp;
            <PersonName accountId={review.facilitator} />
          </span>
        </p>
      </div>
      <div className="row row-one-line">
        <SavedState saved={saved} />
        <People review={review} />
        {canEdit && review.status === 'open' && !isMeeting(review) && <RoomButton review={review} />}
        {canEdit && (
          <IconButton icon="undo" label="Undo my last change" small onClick={() => session.undo()} />
        )}
        <Menu label="More for this review" items={menu} />
      </div>
      {review.titleAlternatives.length > 0 && (
        <div className="panel-head-below">
          <Alternatives current={review.title} alternatives={review.titleAlternatives} canEdit={canEdit} />
        </div>
      )}
    </header>
  );
}

function People({ review }: { readonly review: Review }) {
  const everyone = [
    ...new Set([review.facilitator, ...(review.scribe ? [review.scribe] : []), ...review.participants]),
  ];
  const shown = everyone.slice(0, MOST_AVATARS);
  return (
    <span className="avatars">
      {shown.map((accountId) => (
        <Avatar key={accountId} accountId={accountId} named />
      ))}
      {everyone.length > shown.length && (
        <span className="avatar avatar-gray" title={`${String(everyone.length - shown.length)} more`}>
          +{everyone.length - shown.length}
        </span>
      )}
    </span>
  );
}
