/**
 * Every public post-mortem in ../shared/data/postmortems goes through the import. Bounds are what was reached; the
 * PostHog documents were kept back while the rules were written.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { importDraft } from '../../src/import/draft';
import { draftOf, lostWords, wordsIn } from './draftOf';

const folder = path.resolve(__dirname, '../../../shared/data/postmortems');
const present = existsSync(folder);

const actionRow = z.object({ text: z.string(), source: z.string(), has_ticket: z.boolean() });
const factorRow = z.object({ text: z.string(), source: z.string() });
const reviewRow = z.object({ file: z.string(), source: z.string(), date: z.nullable(z.string()) });

function rows<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)));
}

/** The share of the wanted words that the text holds. Names in the rows were replaced, so not all can be there. */
function overlap(wanted: string, text: string): number {
  const held = new Set(wordsIn(text.toLowerCase()));
  const words = wordsIn(wanted.toLowerCase());
  return words.filter((word) => held.has(word)).length / Math.max(words.length, 1);
}

function found(
  wanted: readonly { readonly text: string }[],
  items: readonly { readonly text: string }[],
): number {
  return wanted.filter(({ text }) => items.some((item) => overlap(text, item.text) >= 0.8)).length;
}

interface Bounds {
  readonly source: string;
  readonly documents: number;
  readonly entries: number;
  readonly actions: readonly [found: number, of: number];
  readonly factors: readonly [found: number, of: number];
  readonly tickets: number;
  /** Share of documents dated as in the rows; PostHog's rows take the day of publication from the file name. */
  readonly dated: number;
  /** Items read as actions, at most: the rows leave out some sections, so not each further one is wrong. */
  readonly mostActions: number;
}

const BOUNDS: readonly Bounds[] = [
  {
    source: 'dfds',
    documents: 38,
    entries: 345,
    actions: [121, 121],
    factors: [135, 135],
    tickets: 0,
    mostActions: 125,
    dated: 1,
  },
  {
    source: 'moj-cloud-platform',
    documents: 39,
    entries: 325,
    actions: [108, 108],
    factors: [0, 0],
    tickets: 33,
    mostActions: 115,
    dated: 1,
  },
  {
    source: 'k8s-test-infra',
    documents: 5,
    entries: 56,
    actions: [9, 9],
    factors: [11, 13],
    tickets: 5,
    mostActions: 10,
    dated: 1,
  },
  {
    source: 'posthog',
    documents: 7,
    entries: 55,
    actions: [52, 52],
    factors: [30, 34],
    tickets: 3,
    mostActions: 110,
    dated: 3 / 7,
  },
];

if (!present) {
  it.skip('skipped: ../shared/data not present', () => undefined);
} else {
  const reviews = rows('reviews.jsonl', reviewRow);
  const actions = rows('actions.jsonl', actionRow);
  const factors = rows('factors.jsonl', factorRow);

  describe.each(BOUNDS)('The documents of $source', (bounds) => {
    const files = readdirSync(path.join(folder, bounds.source));
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

    it.each(files)('are read without losing a word: %s', (file) => {
      const source = read(path.join(bounds.source, file));
      const draft = draftOf(source, { timeZone: 'Europe/London' });
      expect(lostWords(source, draft)).toEqual([]);
      expect(importDraft.safeParse(draft).error?.issues).toBeUndefined();
    });

    it('give back the entries, actions and factors that people found in them', () => {
      const drafts = reviews
        .filter(({ file }) => file.startsWith(`${bounds.source}/`))
        .map((review) => ({ review, draft: draftOf(read(review.file), { timeZone: 'Europe/London' }) }));
      const of = (source: string) => actions.filter((row) => row.source === source);
      const sum = (count: (item: (typeof drafts)[number]) => number) =>
        drafts.reduce((total, item) => total + count(item), 0);

      expect(drafts).toHaveLength(bounds.documents);
      expect(sum(({ draft }) => draft.entries.length)).toBeGreaterThanOrEqual(bounds.entries);
      expect(sum(({ review, draft }) => found(of(review.source), draft.actions))).toBeGreaterThanOrEqual(
        bounds.actions[0],
      );
      expect(sum(({ review }) => of(review.source).length)).toBe(bounds.actions[1]);
      expect(sum(({ draft }) => draft.actions.length)).toBeLessThanOrEqual(bounds.mostActions);
      const wanted = (source: string) => factors.filter((row) => row.source === source);
      expect(sum(({ review, draft }) => found(wanted(review.source), draft.factors))).toBeGreaterThanOrEqual(
        bounds.factors[0],
      );
      expect(sum(({ review }) => wanted(review.source).length)).toBe(bounds.factors[1]);
      const ticketed = (source: string) => of(source).filter((row) => row.has_ticket);
      expect(
        sum(({ review, draft }) =>
          found(
            ticketed(review.source),
            draft.actions.filter(({ ticket }) => ticket !== undefined),
          ),
        ),
      ).toBeGreaterThanOrEqual(bounds.tickets);
    });

    it('are dated as people dated them', () => {
      const dated = reviews.filter(({ file, date }) => file.startsWith(`${bounds.source}/`) && date !== null);
      const same = dated.filter(({ file, date }) => draftOf(read(file)).eventDate === date);
      expect(same.length / dated.length).toBeGreaterThanOrEqual(bounds.dated);
    });
  });
}
