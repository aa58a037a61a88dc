/** What the commands are put together from. */
import * as z from 'zod/mini';
import { PER_ITEM } from '../review';
import { accountId, factorLabel, id, jobCommandId, outcomeId } from '../text';

/** A command that a browser, or the resolver on a browser's call, gave an id to. */
export const head = { v: z.literal(1), id };
/** A command that says what Jira did: its id follows from what it is about. */
export const outcomeHead = { v: z.literal(1), id: outcomeId };

/** A change that a long job makes in many reviews. */
export const jobHead = { v: z.literal(1), id: jobCommandId };

export const labels = z.array(factorLabel).check(z.maxLength(PER_ITEM.labels));
export const entryIds = z.array(id).check(z.maxLength(PER_ITEM.entryIds));
export const people = z.array(accountId).check(z.maxLength(100));

export const itemRef = z.object({ item: z.enum(['entry', 'factor', 'idea', 'note']), itemId: id });
export const itemRefs = z.array(itemRef).check(z.minLength(1), z.maxLength(1000));
