/** Changes during a meeting: the agenda, the timer that everybody sees, who speaks, and what is parked. */
import * as z from 'zod/mini';
import { minutes, ROOM_LIMITS } from '../room';
import { accountId, id, line } from '../text';
import { AGENDA_KEYS, agendaKey, speakingOrder } from '../vocabulary';
import { head } from './shared';

const speakers = z.array(accountId).check(z.maxLength(ROOM_LIMITS.speakers));
const index = z.int().check(z.minimum(0), z.maximum(ROOM_LIMITS.speakers));

export const meetingCommands = [
  z.object({
    ...head,
    type: z.literal('startMeeting'),
    items: z
      .array(z.object({ key: agendaKey, minutes }))
      .check(z.minLength(1), z.maxLength(AGENDA_KEYS.length)),
    order: speakingOrder,
    speakers,
  }),
  /** `from`: where the person saw the meeting, so that two who press "next" at once go one step. */
  z.object({ ...head, type: z.literal('goToItem'), from: index, to: index }),
  z.object({ ...head, type: z.literal('runTimer'), running: z.boolean() }),
  z.object({ ...head, type: z.literal('addMinutes'), minutes }),
  z.object({ ...head, type: z.literal('setSpeakers'), order: speakingOrder, speakers }),
  z.object({ ...head, type: z.literal('nextSpeaker'), from: index }),
  /** "Enough, let's move on": once per person and item. */
  z.object({ ...head, type: z.literal('pressElmo'), item: index }),
  z.object({ ...head, type: z.literal('endMeeting') }),
  z.object({ ...head, type: z.literal('parkThought'), thoughtId: id, text: line }),
  z.object({
    ...head,
    type: z.literal('turnThought'),
    thoughtId: id,
    into: z.enum(['factor', 'idea', 'next-review', 'dropped']),
    /** Id of the factor or idea that it becomes. */
    itemId: z.optional(id),
  }),
] as const;
