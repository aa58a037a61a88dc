/** The bar that stays on top while a meeting runs: what it is at, the time left, who speaks, and what is parked. */
import { useEffect } from 'react';
import type { Review } from '../../../../src/domain/review';
import { leftOfItem, spentOn, STAGE_OF_ITEM, type Room as RoomState } from '../../../../src/domain/room';
import type { Stage } from '../../../../src/domain/vocabulary';
import { Button, IconButton } from '../../shared/components/Button';
import { Avatar } from '../../shared/components/Person';
import { nameOf, usePerson } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';
import { AGENDA_WORDS, countdown, countdownAloud } from './roomWords';
import { useServerNow } from './useServerNow';

const MINUTE = 60_000;

interface RoomProps {
  readonly review: Review;
  readonly room: RoomState;
  readonly canEdit: boolean;
  /** Looks at the stage where the meeting does its work. */
  readonly onShow: (stage: Stage) => void;
  readonly onParkingLot: () => void;
}

export function Room({ review, room, canEdit, onShow, onParkingLot }: RoomProps) {
  const session = useSession();
  const item = room.items[room.current];
  const stage = item && STAGE_OF_ITEM[item.key];
  useEffect(() => {
    if (stage !== undefined) onShow(stage);
    // Once per stage: whoever looks elsewhere in between is left alone.
  }, [stage, onShow]);
  if (item === undefined) return null;
  const parked = review.thoughts.filter((thought) => thought.became === undefined).length;
  const pressed = room.elmo.includes(session.me);
  return (
    <section className="room-bar" aria-label="In the room">
      <div className="row row-wide">
        <Clock room={room} />
        <span className="row row-tight">
          <TimerButton running={room.runningSince !== undefined} disabled={!canEdit} />
          {([1, 5] as const).map((minutes) => (
            <Button
              key={minutes}
              small
              disabled={!canEdit}
              aria-label={`Add ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`}
              onClick={() => session.change({ type: 'addMinutes', minutes })}
            >
              +{minutes}
            </Button>
          ))}
        </span>
        <SpeakerNow room={room} canEdit={canEdit} />
        <span className="row row-tight">
          <Button
            small
            chosen={pressed}
            aria-pressed={pressed}
            disabled={!canEdit}
            title={`Enough, let’s move on. ${String(room.elmo.length)} pressed.`}
            onClick={() => session.change({ type: 'pressElmo', item: room.current })}
          >
            ELMO <span className="badge">{room.elmo.length}</span>
          </Button>
          <Button small onClick={onParkingLot}>
            Parking lot <span className="badge">{parked}</span>
          </Button>
        </span>
      </div>
      <Progress room={room} />
      <p className="visually-hidden" role="status">
        {`Now: ${AGENDA_WORDS[item.key]}`}
        {room.elmo.length > 0 && `. Moving on was asked for ${String(room.elmo.length)} times`}
      </p>
    </section>
  );
}

/** The seconds change here alone, so that nothing else is drawn again. */
function Clock({ room }: { readonly room: RoomState }) {
  const now = useServerNow();
  const item = room.items[room.current];
  if (item === undefined) return null;
  const left = leftOfItem(room, now);
  return (
    <span className="row row-one-line">
      <span
        className={left < 0 ? 'room-clock room-clock-over' : 'room-clock'}
        role="timer"
        aria-label={countdownAloud(left)}
      >
        {countdown(left)}
      </span>
      <span className="room-part">
        <span className="strong">{AGENDA_WORDS[item.key]}</span>
        <span className="small subtle">
          {left < 0 ? 'over' : 'left'} of {item.minutes} min
          {room.runningSince === undefined && ', paused'}
        </span>
      </span>
    </span>
  );
}

function Progress({ room }: { readonly room: RoomState }) {
  const now = useServerNow();
  const planned = (room.items[room.current]?.minutes ?? 0) * MINUTE;
  const spent = Math.min(planned, spentOn(room, room.current, now));
  return (
    <progress className="room-progress" value={spent} max={planned} aria-label="Time used in this part" />
  );
}

function TimerButton({ running, disabled }: { readonly running: boolean; readonly disabled: boolean }) {
  const session = useSession();
  return (
    <IconButton
      icon={running ? 'pause' : 'play'}
      label={running ? 'Pause the timer' : 'Let the timer run'}
      small
      disabled={disabled}
      onClick={() => session.change({ type: 'runTimer', running: !running })}
    />
  );
}

function SpeakerNow({ room, canEdit }: { readonly room: RoomState; readonly canEdit: boolean }) {
  const session = useSession();
  const now = room.speakers[room.spoken];
  const next = room.speakers[room.spoken + 1];
  if (room.speakers.length < 2) return null;
  return (
    <span className="row row-tight room-speaker">
      {now === undefined ? (
        <span className="small subtle">Everyone has spoken</span>
      ) : (
        <>
          <Avatar accountId={now} />
          <span>
            <span className="strong">
              <FirstName accountId={now} />
            </span>
            {next !== undefined && (
              <span className="small subtle">
                {' '}
                then <FirstName accountId={next} />
              </span>
            )}
          </span>
        </>
      )}
      <Button
        small
        disabled={!canEdit}
        aria-label={now === undefined ? 'Begin another round' : 'Next speaker'}
        onClick={() => session.change({ type: 'nextSpeaker', from: room.spoken })}
      >
        {now === undefined ? 'Again' : 'Next'}
      </Button>
    </span>
  );
}

/** The bar is slim: the speaking order below has the whole names. */
function FirstName({ accountId }: { readonly accountId: string }) {
  const name = nameOf(usePerson(accountId));
  return <span title={name}>{name.split(' ')[0]}</span>;
}
