/** The parts of the meeting with the minutes that each took, and when it will end. */
import { AGENDAS, endsAbout, laterThanPlanned, spentOn, type Room } from '../../../../src/domain/room';
import { Icon } from '../../shared/components/Icon';
import { showTime } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';
import { AGENDA_WORDS, spentOf, wholeMinutes } from './roomWords';
import { useServerNow } from './useServerNow';

interface AgendaProps {
  readonly room: Room;
  readonly canEdit: boolean;
}

export function Agenda({ room, canEdit }: AgendaProps) {
  const session = useSession();
  const now = useServerNow();
  const later = wholeMinutes(laterThanPlanned(room, now, plannedMinutes(room)));
  return (
    <section className="stack" aria-label="Agenda">
      <h3 className="heading-xsmall">Agenda</h3>
      <ol className="room-lines">
        {room.items.map((item, index) => {
          const spent = spentOn(room, index, now);
          const state = index === room.current ? 'now' : index < room.current ? 'done' : 'ahead';
          return (
            <li key={item.key}>
              <button
                type="button"
                className={state === 'now' ? 'room-line room-line-now' : 'room-line'}
                aria-current={state === 'now' ? 'step' : undefined}
                disabled={!canEdit || state === 'now'}
                title={state === 'now' ? undefined : `Go to ${AGENDA_WORDS[item.key]}, for everyone`}
                onClick={() => session.change({ type: 'goToItem', from: room.current, to: index })}
              >
                <Icon name={state === 'done' ? 'check' : state === 'now' ? 'current' : 'ring'} />
                <span className="grow">{AGENDA_WORDS[item.key]}</span>
                <span className={spent > item.minutes * 60_000 ? 'small room-over' : 'small subtle'}>
                  {spentOf(spent, item.minutes)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="small subtle">
        Ends about {showTime(endsAbout(room, now))}
        {later > 0 && `, ${String(later)} min later than planned`}.
      </p>
    </section>
  );
}

/** What the agenda said before anybody added minutes: the one of the size whose parts these are. */
function plannedMinutes(room: Room): number {
  const parts = room.items.map((item) => item.key).join();
  const agenda = Object.values(AGENDAS).find((items) => items.map(([key]) => key).join() === parts);
  return (agenda ?? room.items.map((item) => [item.key, item.minutes] as const)).reduce(
    (sum, [, minutes]) => sum + minutes,
    0,
  );
}
