/** Everything that comes over Forge's realtime: what others do, and who they are. Loaded after the first content. */
import type { LogEntry } from '../../../../../src/domain/commands';
import type { Channel, Channels } from '../../host/channels';
import type { SessionDeps } from '../sessionDeps';
import { Inbox } from './inbox';
import { Listening } from './listening';
import { Presence } from './presence';

export interface LiveDeps extends Pick<SessionDeps, 'call' | 'clock' | 'random' | 'isVisible'> {
  readonly channels: Channels;
  readonly channel: Channel;
  readonly me: string;
  readonly issueId: string;
  readonly number: number;
  /** When the review was opened: part of a name that only those who have the review know. */
  readonly openedAt: string;
  readonly serverNow: () => number;
  readonly seq: () => number;
  readonly receive: (entries: readonly LogEntry[]) => boolean;
  readonly ask: () => void;
  /** The channel tells what others do, or does so no longer. */
  readonly told: (told: boolean) => void;
  readonly here: (others: readonly string[]) => void;
}

export interface Live {
  /** The tab was shown or hidden. */
  shown(): void;
  /** An answer brought something new, up to this number: the channel should have said so as well. */
  answered(seq: number): void;
  stop(): void;
}

/** Milliseconds that a message may take longer than the answer. */
const LATE = 3000;

export function startLive(deps: LiveDeps): Live {
  const { channels, channel, clock, random, isVisible, serverNow, me, issueId, number } = deps;
  let isOpen = false;
  /** It missed something: until it says something again, it is not relied upon. */
  let isDoubted = false;
  const tell = (): void => deps.told(isOpen && !isDoubted);
  const inbox = new Inbox({
    ...deps,
    receive: (entries) => {
      const fits = deps.receive(entries);
      if (fits && entries.some(({ command }) => mayMove(command))) listening.elsewhere();
      return fits;
    },
  });
  const listening = new Listening(
    {
      channels,
      clock,
      random,
      isVisible,
      serverNow,
      renew: () => renewed(deps),
      message: (payload) => {
        isDoubted = false;
        inbox.take(payload);
        tell();
      },
      state: (open) => {
        isOpen = open;
        tell();
      },
    },
    channel,
  );
  const name = ['here.review', issueId, String(number), String(Date.parse(deps.openedAt))].join('.');
  const presence = new Presence({ channels, name, clock, random, isVisible, me, here: deps.here });
  return {
    shown() {
      if (isVisible()) listening.shown();
      presence.shown();
    },
    answered(seq) {
      if (!isOpen || inbox.heard >= seq) return;
      clock.after(LATE, () => {
        if (!isOpen || inbox.heard >= seq) return;
        isDoubted = true;
        listening.deaf();
      });
    },
    stop() {
      listening.stop();
      inbox.stop();
      presence.stop();
    },
  };
}

/** A review that is limited has a channel for each set of people who see it. */
function mayMove(command: LogEntry['command']): boolean {
  const { inverse } = command.type === 'undo' ? command : { inverse: command };
  if (inverse.type === 'closeReview' || inverse.type === 'reopenReview') return true;
  if (inverse.type !== 'editDetails') return false;
  const { visibility, participants, facilitator, scribe, leader } = inverse;
  return [visibility, participants, facilitator, scribe, leader].some((change) => change !== undefined);
}

async function renewed({ call, number }: LiveDeps): Promise<Channel | undefined> {
  const answer = await call('review.listen', { number });
  return answer.ok ? answer.value.channel : undefined;
}
