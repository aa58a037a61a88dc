/** The bridge's realtime channels, loaded when somebody listens. They belong to the module on this issue, Forge's default. */
import { realtime } from '@forge/bridge/realtime/realtime';
import type { Channels } from './host/channels';

export const channels: Channels = {
  async subscribe({ name, token }, message, ended) {
    const subscription = await realtime.subscribe(
      name,
      (payload, error) => {
        if (error === undefined) message(payload);
        else ended();
      },
      token === undefined ? {} : { token },
    );
    return () => void subscription.unsubscribe().catch(() => undefined);
  },
  async publish(name, payload) {
    await realtime.publish(name, payload);
  },
};
