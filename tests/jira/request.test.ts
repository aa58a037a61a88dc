import { path, query } from '../../src/jira/request';
import { fc } from '../builders/fastCheck';

describe('a path', () => {
  test('keeps whatever stands in a place inside that place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        if (/^\.{1,2}$/.test(value)) return;
        const url = new URL(path`/rest/api/3/issue/${value}/properties/x`, 'https://jira.example');
        expect(url.pathname.split('/')).toHaveLength(8);
        expect(decodeURIComponent(url.pathname.split('/')[5] ?? '')).toBe(value);
        expect([url.search, url.hash, url.host]).toEqual(['', '', 'jira.example']);
      }),
    );
  });

  test.each(['', '.', '..'])('has no place for %j, which would name another resource', (value) => {
    expect(() => path`/rest/api/3/issue/${value}`).toThrow();
  });
});

describe('a query', () => {
  test('encodes names and values, repeats lists, and leaves out what is not set', () => {
    expect(query({ a: 'x&y=z', b: ['1', '2'], c: undefined, d: 3 })).toBe('?a=x%26y%3Dz&b=1&b=2&d=3');
    expect(query({ a: undefined })).toBe('');
  });
});
