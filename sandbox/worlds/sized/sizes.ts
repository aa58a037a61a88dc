/**
 * How much is in a world of each size. Two projects are in all of them: CORE holds two fifths of everything, and TEAM is
 * the same everywhere, so that it shows what a larger site costs a project that has not grown.
 */

export interface WorldSize {
  readonly projects: number;
  readonly reviews: number;
  readonly actions: number;
  /** Issues of the whole site, reviewed ones and actions included. */
  readonly issues: number;
}

export const sizes = {
  S: { projects: 4, reviews: 20, actions: 80, issues: 400 },
  M: { projects: 40, reviews: 200, actions: 1000, issues: 4000 },
  L: { projects: 200, reviews: 1000, actions: 5000, issues: 20_000 },
} as const satisfies Record<string, WorldSize>;

const TEAM_REVIEWS = 5;
const TEAM_ACTIONS = 20;
const CORE_SHARE = 0.4;

export interface ProjectShare {
  readonly key: string;
  readonly name: string;
  readonly reviews: number;
  readonly actions: number;
  /** Issues that have nothing to do with reviews. */
  readonly others: number;
}

export function sharesOf(size: WorldSize): readonly ProjectShare[] {
  const core = {
    reviews: Math.round(size.reviews * CORE_SHARE),
    actions: Math.round(size.actions * CORE_SHARE),
  };
  const rest = size.projects - 2;
  const left = {
    reviews: size.reviews - core.reviews - TEAM_REVIEWS,
    actions: size.actions - core.actions - TEAM_ACTIONS,
    others: size.issues - size.reviews - size.actions,
  };
  const part = (total: number, of: number, index: number): number =>
    Math.floor((total * (index + 1)) / of) - Math.floor((total * index) / of);
  return [
    { key: 'CORE', name: 'Core', ...core, others: part(left.others, size.projects, 0) },
    {
      key: 'TEAM',
      name: 'Team',
      reviews: TEAM_REVIEWS,
      actions: TEAM_ACTIONS,
      others: part(left.others, size.projects, 1),
    },
    ...Array.from({ length: rest }, (_, index) => ({
      key: `P${String(index + 1)}`,
      name: `Project ${String(index + 1)}`,
      reviews: part(left.reviews, rest, index),
      actions: part(left.actions, rest, index),
      others: part(left.others, size.projects, index + 2),
    })),
  ];
}
