import { mostAlike, searchWords, type Told } from '../../src/domain/likeness/likeness';
import { tellingWordsOf } from '../../src/domain/likeness/words';

const told = (fields: Partial<Told> & { readonly title: string }) => ({
  text: '',
  components: [],
  labels: [],
  ...fields,
});
const outage = told({
  title: 'Payment outage on 12 November',
  text: 'The alert fired and nobody was on-call. The queue filled up.',
  components: ['Checkout'],
  labels: ['card-payments', 'nordpay'],
});

describe('Telling words', () => {
  it('leave out what stands in every report', () => {
    expect([...tellingWordsOf('The team saw 3 incidents in November').values()]).toEqual([
      'saw',
      'incidents',
    ]);
  });

  it('keep words that a hyphen joins, and letters of any script', () => {
    expect([...tellingWordsOf('On-call: Überlast in München, 決済 123').values()]).toEqual([
      'on-call',
      'überlast',
      'münchen',
    ]);
  });

  it.each([
    ['alerts', 'alert'],
    ['retries', 'retry'],
    ['nodes', 'node'],
  ])('count %s and %s as one', (one, other) => {
    expect([...tellingWordsOf(one).keys()]).toEqual([...tellingWordsOf(other).keys()]);
  });

  it.each(['status', 'access', 'bus'])('leave %s as it is', (word) => {
    expect([...tellingWordsOf(word).keys()]).toEqual([word]);
  });

  it('are looked for in the order of the title, then of the text', () => {
    expect(searchWords(outage, 3)).toEqual(['payment', 'outage', 'alert']);
  });
});

describe('Reviews that look like an event', () => {
  it('say what they share, in the words of the event', () => {
    const queue = told({
      title: 'Payouts delayed by a stuck queue',
      text: 'Alerts reached no on-call',
      components: ['Checkout'],
    });
    expect(mostAlike(outage, [queue])).toEqual([
      {
        item: queue,
        likeness: { components: ['Checkout'], labels: [], words: ['queue', 'alert', 'on-call'] },
      },
    ]);
  });

  it('share a label whatever its case', () => {
    const maintenance = told({ title: 'Maintenance', labels: ['Nordpay'] });
    expect(mostAlike(outage, [maintenance])[0]?.likeness.labels).toEqual(['nordpay']);
  });

  it('need more than one word in common', () => {
    expect(mostAlike(outage, [told({ title: 'Alert' })])).toEqual([]);
    expect(mostAlike(outage, [told({ title: 'Alert queue' })])).toHaveLength(1);
  });

  it('are none when nothing is shared', () => {
    expect(mostAlike(outage, [told({ title: 'Office move', labels: ['office'] })])).toEqual([]);
    expect(mostAlike(outage, [])).toEqual([]);
  });

  it('stand in the order of what is shared: components, labels, then rare words', () => {
    const component = told({ title: 'A', components: ['Checkout'] });
    const label = told({ title: 'B', labels: ['nordpay'] });
    const words = told({ title: 'alert queue' });
    const both = told({ title: 'queue', components: ['Checkout'], labels: ['nordpay'] });
    const order = mostAlike(outage, [words, label, component, both]).map(({ item }) => item.title);
    expect(order).toEqual(['queue', 'A', 'B', 'alert queue']);
  });

  it('name the word first that few of the others have', () => {
    const [first] = mostAlike(outage, [
      told({ title: 'x', text: 'alert queue' }),
      told({ title: 'y', text: 'alert' }),
      told({ title: 'z', text: 'alert' }),
    ]);
    expect(first?.likeness.words).toEqual(['queue', 'alert']);
  });

  it('are five at most, and of equals the earlier candidate stands first', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      told({ title: `Review ${String(index)}`, labels: ['nordpay'] }),
    );
    expect(mostAlike(outage, many).map(({ item }) => item)).toEqual(many.slice(0, 5));
  });
});
