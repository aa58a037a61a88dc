/** What the Reviews page shows, as it stands in the address: the tab and the filters. Anything odd falls back to all. */
import * as z from 'zod/mini';
import type { ReasonCode } from '../../../src/domain/languishing/reasons';

export const REASON_CODES = ['overdue', 'no-owner', 'no-change'] as const satisfies readonly ReasonCode[];
const TABS = ['attention', 'reviews'] as const;
/** The owner filter's word for actions that nobody owns; account ids are never this short. */
export const NOBODY = 'none';

const viewSchema = z.object({
  tab: z.catch(z.enum(TABS), 'attention'),
  /** Text to find, as typed. */
  find: z.catch(z.string().check(z.maxLength(200)), ''),
  /** Account id, `NOBODY`, or '' for everyone. */
  owner: z.catch(z.string().check(z.maxLength(128)), ''),
  reason: z.catch(z.optional(z.enum(REASON_CODES)), undefined),
});
export type PageView = z.infer<typeof viewSchema>;
export type Tab = PageView['tab'];

/** @param search what stands after the path: `?tab=reviews&find=payout` */
export function viewOf(search: string): PageView {
  return viewSchema.parse(Object.fromEntries(new URLSearchParams(search)));
}

/** The shortest address of a view: what is not chosen is not named. */
export function searchOf({ tab, find, owner, reason }: PageView): string {
  const parameters = new URLSearchParams();
  if (tab !== 'attention') parameters.set('tab', tab);
  if (find !== '') parameters.set('find', find);
  if (owner !== '') parameters.set('owner', owner);
  if (reason !== undefined) parameters.set('reason', reason);
  return `?${parameters.toString()}`;
}

export const isFiltered = ({ find, owner, reason }: PageView): boolean =>
  find.trim() !== '' || owner !== '' || reason !== undefined;
