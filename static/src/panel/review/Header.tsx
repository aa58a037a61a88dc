/** The head of the panel: title, what kind of review it is, whether it is saved, who is here, and what else can be done. */
import type { Loaded } from '../../../../src/contract/calls';
import { isLimited } from '../../../../src/domain/membership';
import type { Review } from '../../../../src/domain/review';
import { IconButton } from '../../shared/components/Button';
import { Menu, type MenuItem } from '../../shared/components/Menu';
import { PersonName } from '../../shared/components/Person';
import { showMoment } from '../../shared/dates';
import { KIND_WORDS, SIZE_WORDS } from '../../shared/labels';
import type { SessionState } from '../../shared/session/sessionState';
import { useSession } from '../../shared/session/useSession';
import { isMeeting } from '../room/meeting';
import { RoomButton } from '../room/RoomButton';
import { Alternatives } from './Alternatives';
import type { Aside } from './AsidePart';
import { EditableText } from './EditableText';
import { Here } from './Here';
import { SavedState } from './SavedState';

interface HeaderProps {
  readonly state: SessionState;
  readonly loaded: Pick<Loaded, 'earlier' | 'latest'>;
  readonly canBringIn: boolean;
  readonly onOpen: (what: Aside['what']) => void;
  readonly onStartAnother: () => void;
}

export function Header({ state, loaded, canBringIn, onOpen, onStartAnother }: HeaderProps) {
  const { review, saved, here } = state;
  const session = useSession();
  const isOpen = review.status === 'open';
  const canEdit = state.canEdit && isOpen;
  const isLatest = review.number >= loaded.latest;
  const hasOthers = loaded.earlier.length > 0 || !isLatest;
  const item = (
    when: boolean,
    name: string,
    icon: MenuItem['icon'],
    onSelect: () => void,
  ): readonly MenuItem[] => (when ? [{ name, ...(icon === undefined ? {} : { icon }), onSelect }] : []);
  const menu = (): readonly MenuItem[] => [
    ...item(true, 'History', 'history', () => onOpen('history')),
    ...item(canEdit, 'Edit details', 'pencil', () => onOpen('details')),
    ...item(true, 'Have we seen this?', 'repeat', () => onOpen('seen')),
    ...item(hasOthers, 'Other reviews of this issue', 'layers', () => onOpen('reviews')),
    ...item(canEdit && canBringIn, 'Bring in a write-up', 'plus', () => onOpen('import')),
    ...item(canEdit, 'Cancel review', 'slash', () => onOpen('cancel')),
    ...item(state.canEdit && !isOpen && isLatest, 'Start another review', 'flag', onStartAnother),
  ];
  return (
    <header className="panel-head">
      <div className="grow stack stack-tight">
        <h2 className="heading-small">
          <EditableText field="title" value={review.title} label="Title" canEdit={canEdit} />
        </h2>
        <About review={review} />
      </div>
      <div className="row row-one-line">
        <SavedState saved={saved} />
        <Here people={here} />
        {canEdit && !isMeeting(review) && <RoomButton review={review} />}
        {state.canEdit && review.status !== 'cancelled' && (
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

function About({ review }: { readonly review: Review }) {
  return (
    <p className="meta dotted">
      <span>{KIND_WORDS[review.kind].name}</span>
      <span>{SIZE_WORDS[review.size].name}</span>
      <span>
        Facilitator:&nbsp;
        <PersonName accountId={review.facilitator} />
      </span>
      {review.status === 'open' && review.meetingAt !== undefined && (
        <span>Meeting: {showMoment(review.meetingAt)}</span>
      )}
      {isLimited(review) && <span>For its participants</span>}
    </p>
  );
}
