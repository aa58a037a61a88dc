/** A running review session over a fake service, with a clock and a browser storage that the test holds. */
import { ReviewSession } from '../../static/src/shared/session/reviewSession';
import { rules as readyRules } from '../../static/src/shared/session/rules';
import type { Channels } from '../../static/src/shared/host/channels';
import type { SessionDeps } from '../../static/src/shared/session/sessionDeps';
import { FakeClock } from './fakeClock';
import type { FakeReviewService } from './fakeReviewService';
import { MemoryStore } from './memoryStore';
import { ANA } from './review';

let tabs = 0;

export interface SessionSetup {
  readonly me?: string;
  readonly clock?: FakeClock;
  readonly store?: MemoryStore;
  readonly isVisible?: () => boolean;
  readonly channels?: Channels;
  /** Default: there from the beginning. */
  readonly rules?: SessionDeps['rules'];
}

export async function sessionOn(service: FakeReviewService, setup: SessionSetup = {}) {
  const { me = ANA, clock = new FakeClock(), store = new MemoryStore(), isVisible = () => true } = setup;
  const { channels, rules = readyRules } = setup;
  const call = service.as(me);
  const loaded = await call('review.load', {});
  if (!loaded.ok || loaded.value.review === undefined) throw new Error('The service has no review');
  tabs += 1;
  const tab = tabs;
  let made = 0;
  const session = new ReviewSession(
    {
      call,
      clock,
      store,
      isVisible,
      rules,
      ...(channels === undefined ? {} : { channels }),
      random: () => 0.5,
      newId: () => `id${String(tab).padStart(4, '0')}x${String((made += 1)).padStart(6, '0')}`,
    },
    { ...loaded.value, review: loaded.value.review },
  );
  const stop = session.start();
  return { session, clock, store, stop };
}
