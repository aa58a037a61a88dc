import { remember, remembered } from '../../../static/src/shared/remembered';

/** The storage of a browser, which may refuse every use. */
function browserStorage(refuses: boolean) {
  const kept = new Map<string, string>();
  const unless = <Value>(value: () => Value): Value => {
    if (refuses) throw new Error('Access is denied');
    return value();
  };
  return {
    getItem: (key: string) => unless(() => kept.get(key) ?? null),
    setItem: (key: string, value: string) => unless(() => void kept.set(key, value)),
    removeItem: (key: string) => unless(() => void kept.delete(key)),
  };
}

describe.each([
  ['a storage that works', false],
  ['a storage that refuses', true],
])('with %s', (_, refuses) => {
  beforeEach(() => Object.assign(globalThis, { localStorage: browserStorage(refuses) }));
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('a thing is there until it is forgotten', () => {
    expect(remembered('place')).toBeUndefined();
    remember('place', 'value');
    expect(remembered('place')).toBe('value');
    expect(remembered('other place')).toBeUndefined();
    remember('place', undefined);
    expect(remembered('place')).toBeUndefined();
  });
});
