import { triedStateOf } from '../../src/domain/tried';

describe('What was tried', () => {
  it.each([
    ['indeterminate', undefined, 'open'],
    ['done', undefined, 'not-verified'],
    ['done', {}, 'not-verified'],
    ['done', { verdict: 'worked' }, 'worked'],
    ['indeterminate', { verdict: 'too-early' }, 'too-early'],
    ['new', { verdict: 'no-effect', dropped: true }, 'dropped'],
    ['new', { dropped: true }, 'dropped'],
  ] as const)('in state %s with %j is %s', (statusCategory, origin, state) => {
    expect(triedStateOf({ statusCategory }, origin)).toBe(state);
  });
});
