/** Custom fields, by number and by name, each kind with its own operators. */
import { errorsOf, issue, keysOf, paragraph, searchable } from './world';

const world = searchable({
  issues: [
    issue('DEMO-1', {
      custom: {
        customfield_10050: 5,
        customfield_10051: { id: '1', value: 'Major' },
        customfield_10052: 'Ask the vendor first',
        customfield_10053: '2026-11-12',
        customfield_10054: { accountId: 'acc-ben' },
        customfield_10055: '2026-11-12T14:05:00.000+0100',
        customfield_10056: ['one', 'two'],
        customfield_10057: paragraph('Long ago'),
      },
    }),
    issue('DEMO-2', {
      custom: {
        customfield_10050: 0,
        customfield_10051: [{ id: '2', value: 'Minor' }],
        customfield_10053: '2026-11-20',
        customfield_10054: [{ accountId: 'acc-ada' }, { accountId: 'acc-cleo' }],
      },
    }),
    issue('DEMO-3', { environment: paragraph('An old browser'), custom: { customfield_10050: null } }),
  ],
});
const found = (jql: string) => keysOf(`${jql} order by key asc`, world).join(' ');

it.each([
  ['cf[10050] = 5', 'DEMO-1'],
  ['"Story Points" >= 0', 'DEMO-1 DEMO-2'],
  ['"story points" is EMPTY', 'DEMO-3'],
  ['"Story Points[Number]" < 5', 'DEMO-2'],
  ['Severity = major', 'DEMO-1'],
  ['Severity in (Major, Minor)', 'DEMO-1 DEMO-2'],
  ['Severity != Major', 'DEMO-2'],
  ['Severity = 2', 'DEMO-2'],
  ['environment ~ browser', 'DEMO-3'],
  ['text ~ browser', 'DEMO-3'],
  ['"Team note" ~ vendor', 'DEMO-1'],
  ['text ~ vendor', 'DEMO-1'],
  ['text ~ "long ago"', 'DEMO-1'],
  ['Background ~ ago', 'DEMO-1'],
  ['"Target day" <= endOfDay()', 'DEMO-1'],
  ['Sponsor = "Ben Example"', 'DEMO-1'],
  ['Sponsor = currentUser()', 'DEMO-2'],
  ['Sponsor is EMPTY', 'DEMO-3'],
  ['"Detected at" = "2026-11-12 14:05"', 'DEMO-1'],
  ['Tags = TWO', 'DEMO-1'],
])('%s', (jql, expected) => {
  expect(found(jql)).toBe(expected);
});

it('sorts by them', () => {
  expect(keysOf('project = DEMO order by cf[10050] asc', world)).toEqual(['DEMO-2', 'DEMO-1', 'DEMO-3']);
});

it.each([
  ['cf[10050] ~ 5', "The operator '~' is not supported by the 'cf[10050]' field."],
  ['"Team note" = vendor', "The operator '=' is not supported by the 'Team note' field."],
])('%s is refused', (jql, message) => {
  expect(errorsOf(jql, world)).toEqual([message]);
});
