/** The events that should be reviewed, read once for the page. */
import { readOwedEvents } from '../../../../src/usecases/readOwedEvents';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';
import { todayOn } from '../page';
import { SharedReading } from '../sharedReading';

export const owedEvents = new SharedReading<AttentionRead>(
  (page) => (access, options) =>
    readOwedEvents(access, { projectId: page.project.id, today: todayOn(page) }, options),
);
