/**
 * What travels on the realtime channel of a review. The resolver publishes it and browsers read it; what does not fit is
 * passed over, and asking with `review.since` tells the rest.
 */
import * as z from 'zod/mini';
import { logEntry } from '../domain/commands';
import { accountId } from '../domain/text';

/** What has just been recorded, or only the number of the last entry when the entries are too large for a message. */
export const channelMessage = z.union([
  z.object({ entries: z.array(logEntry) }),
  z.object({ reload: z.literal(true), seq: z.int() }),
]);

/** Published by browsers on a channel beside it. Says nothing that is believed beyond whose picture to show. */
export const presenceMessage = z.object({ here: accountId, gone: z.optional(z.literal(true)) });
