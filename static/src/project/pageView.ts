/** What the Reviews page shows, as it stands in the address: the tab and the filters. Anything odd falls back to all. */
import * as z from 'zod/mini';
import { RULES } from '../../../src/domain/languishing/limits';
import { KINDS, PURPOSES, STATUSES } from '../../../src/domain/vocabulary';

export const TABS = ['attention', 'reviews', 'actions', 'themes'] as const;
/** The owner filter's word for actions that nobody owns; account ids are never this short. */
export const NOBODY = 'none';
/** What an action of the Actions tab may be. */
export const ACTION_STATES = ['open', 'done', 'late', 'verified', 'declined'] as const;

const chosen = <Value extends string>(values: readonly Value[]) =>
  z.catch(z.optional(z.enum(values)), undefined);
const typed = (most: number) => z.catch(z.string().check(z.maxLength(most)), '');

const viewSchema = z.object({
  tab: z.catch(z.enum(TABS), 'attention'),
  /** Text to find, as typed. */
  find: typed(200),
  /** Account id, `NOBODY`, or '' for everyone: the owner of an action. */
  owner: typed(128),
  /** Account id: the facilitator of a review. */
  facilitator: typed(128),
  reason: chosen(RULES),
  /** A factor label. */
  label: typed(60),
  kind: chosen(KINDS),
  status: chosen(STATUSES),
  state: chosen(ACTION_STATES),
  purpose: chosen(PURPOSES),
  /** A column of a table, with `-` before it for the other direction. */
  sort: typed(30),
  /** `2026-Q4`. */
  quarter: typed(7),
});
export type PageView = z.infer<typeof viewSchema>;
export type Tab = PageView['tab'];

/** @param search what stands after the path: `?tab=reviews&find=payout` */
export function viewOf(search: string): PageView {
  return viewSchema.parse(Object.fromEntries(new URLSearchParams(search)));
}

/** What the text filter looks for, in small letters: a row is shown when it has every one of them. */
export const wordsOf = ({ find }: Pick<PageView, 'find'>): readonly string[] =>
  find.toLowerCase().split(/\s+/).filter(Boolean);

/** The shortest address of a view: what is not chosen is not named. */
export function searchOf(view: PageView): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) {
    if (value === undefined || value === '' || (name === 'tab' && value === 'attention')) continue;
    parameters.set(name, value);
  }
  return `?${parameters.toString()}`;
}

/** Nothing chosen: what a tab begins with. */
export const NO_FILTERS = {
  find: '',
  owner: '',
  facilitator: '',
  reason: undefined,
  label: '',
  kind: undefined,
  status: undefined,
  state: undefined,
  purpose: undefined,
} as const satisfies Partial<PageView>;

/** Order and quarter hide nothing. */
export function isFiltered(view: PageView): boolean {
  return Object.entries(view).some(
    ([name, value]) => name in NO_FILTERS && value !== undefined && value.trim() !== '',
  );
}
