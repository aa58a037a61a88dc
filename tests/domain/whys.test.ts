import { fingerprint } from '../../src/domain/text';
import { PER_ITEM, type Review } from '../../src/domain/review';
import { after, afterAll, refusalOf, type Told } from '../builders/applying';
import { BEN, factorAdded, factsAgreed, reviewOf } from '../builders/review';

const factorId = 'factor0001';
const review = reviewOf(factsAgreed, factorAdded({ factorId }));
const add = (ids: readonly string[], index?: number): Told => ({
  type: 'addWhys',
  factorId,
  whys: ids.map((whyId) => ({ whyId, text: `because ${whyId}` })),
  index,
});
const idsOf = ({ factors }: Review): readonly string[] => factors[0]?.whys.map(({ id }) => id) ?? [];
const [ONE, TWO, THREE] = ['why001', 'why002', 'why003'];
const two = after(review, add([ONE, TWO]));

describe('a chain of whys', () => {
  test('grows at its end, or where the person says', () => {
    expect(idsOf(after(two, add([THREE])))).toEqual([ONE, TWO, THREE]);
    expect(idsOf(after(two, add([THREE], 0)))).toEqual([THREE, ONE, TWO]);
    expect(idsOf(after(two, add([THREE], 1)))).toEqual([ONE, THREE, TWO]);
    expect(idsOf(after(two, add([THREE], 9)))).toEqual([ONE, TWO, THREE]);
  });

  test('has ten answers at most, and each once', () => {
    const ids = Array.from({ length: PER_ITEM.whys }, (_, index) => `why10${String(index)}`);
    const full = after(review, add(ids));
    expect(idsOf(full)).toHaveLength(10);
    expect(refusalOf(full, add([ONE]))).toEqual({ code: 'REVIEW_FULL', field: 'whys' });
    expect(refusalOf(two, add([THREE, ONE]))).toEqual({ code: 'ITEM_EXISTS' });
    expect(refusalOf(review, add([ONE, ONE]))).toEqual({ code: 'ITEM_EXISTS' });
  });

  test('belongs to a factor that is there', () => {
    expect(refusalOf(reviewOf(), add([ONE]))).toEqual({ code: 'ITEM_NOT_FOUND' });
    const gone = after(two, { type: 'removeItems', items: [{ item: 'factor', itemId: factorId }] });
    expect(refusalOf(gone, add([THREE]))).toEqual({ code: 'ITEM_REMOVED' });
  });

  test('loses an answer once, however often it is removed', () => {
    const remove: Told = { type: 'removeWhy', factorId, whyId: ONE };
    expect(idsOf(afterAll(two, remove, remove))).toEqual([TWO]);
  });
});

describe('an answer in it', () => {
  const edit = (from: string, to: string): Told => ({
    type: 'editWhy',
    factorId,
    whyId: ONE,
    text: { from: fingerprint(from), to },
  });

  test('reworded by two at once keeps both until a person chooses', () => {
    const one = after(two, edit('because why001', 'The rota ends at six'));
    const both = after(one, edit('because why001', 'Nobody is on call'), { by: BEN });
    const [why] = both.factors[0]?.whys ?? [];
    expect(why).toMatchObject({
      text: 'The rota ends at six',
      alternatives: [{ text: 'Nobody is on call', by: BEN, field: 'why' }],
    });
    const choose: Told = {
      type: 'settleAlternative',
      target: { item: 'factor', itemId: factorId },
      whyId: ONE,
      alternativeId: why?.alternatives[0]?.id ?? '',
      choose: 'use',
    };
    expect(after(both, choose).factors[0]?.whys[0]).toEqual({
      id: ONE,
      text: 'Nobody is on call',
      alternatives: [],
    });
    expect(refusalOf(both, { ...choose, whyId: 'nosuch' })).toEqual({ code: 'ITEM_NOT_FOUND' });
  });

  test('that somebody has removed says so', () => {
    const gone = after(two, { type: 'removeWhy', factorId, whyId: ONE });
    expect(refusalOf(gone, edit('because why001', 'x'))).toEqual({ code: 'ITEM_REMOVED' });
  });
});
