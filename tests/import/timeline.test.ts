/** Timelines: the forms in which teams write when what happened. */
import type { ImportOptions } from '../../src/import/importMarkdown';
import { draftOf } from './draftOf';

function told(lines: readonly string[], options: Partial<ImportOptions> = {}): readonly string[] {
  const source = ['# Lights out', '', '## Timeline', '', ...lines].join('\n');
  return draftOf(source, { fallbackDate: '2024-03-05', ...options }).entries.map(
    ({ at, text }) => `${at} ${text}`,
  );
}

describe('A timeline line begins with', () => {
  it.each([
    ['- 14:05 alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- 14:05 - alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- 14:05 – alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['14:05: alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- [14:05] alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['* **14:05** alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['**14:05** alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- **14:05**: alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- `14:05` alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- ~14:05 alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- At 14:05 alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- 14:05:30 alert fired', '2024-03-05T14:05:30Z alert fired'],
    ['- 2:05 PM: alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- 12:05 am alert fired', '2024-03-05T00:05:00Z alert fired'],
    ['- 2 p.m. alert fired', '2024-03-05T14:00:00Z alert fired'],
    ['- 14.05pm alert fired', '2024-03-05T14:05:00Z alert fired'],
    ['- 2024-03-04 09:45: alert fired', '2024-03-04T09:45:00Z alert fired'],
    ['- 2024-03-04 9.45 alert fired', '2024-03-04T09:45:00Z alert fired'],
    ['- 2024-03-04 0945 alert fired', '2024-03-04T09:45:00Z alert fired'],
    ['- 2024-03-04T09:45:10Z alert fired', '2024-03-04T09:45:10Z alert fired'],
    ['- 2024-03-04T09:45:10.123+02:00 alert fired', '2024-03-04T07:45:10Z alert fired'],
    ['- 2024/03/04 09:45 alert fired', '2024-03-04T09:45:00Z alert fired'],
    ['- 04/03/2024 09:45 alert fired', '2024-03-04T09:45:00Z alert fired'],
    ['- 04/25/24, 09:45: alert fired', '2024-04-25T09:45:00Z alert fired'],
    ['- [03-04 09:45] alert fired', '2024-03-04T09:45:00Z alert fired'],
    ['- On 12 Feb at 10:15 alert fired', '2024-02-12T10:15:00Z alert fired'],
    ['- Feb 12, 2024, 10:15 — alert fired', '2024-02-12T10:15:00Z alert fired'],
    ['- Monday 12th of February 2024 10:15 alert fired', '2024-02-12T10:15:00Z alert fired'],
    ['- 12 February 2024: alert fired', '2024-02-12 alert fired'],
    ['- 2024-03-04: alert fired', '2024-03-04 alert fired'],
    ['- 2024-03-04 HH:mm alert fired', '2024-03-04 alert fired'],
    ['- 2024-03-04 --:-- alert fired', '2024-03-04 alert fired'],
    ['- 2024-03-04 14:?? alert fired', '2024-03-04 alert fired (14:??)'],
    ['- 09:00 - 11:00 nobody looked', '2024-03-05T09:00:00Z nobody looked (until 11:00)'],
    ['- 09:00–11:30: nobody looked', '2024-03-05T09:00:00Z nobody looked (until 11:30)'],
  ])('%s', (line, expected) => {
    expect(told([line])).toEqual([expected]);
  });

  it.each([
    '- 1.14 was the version before',
    '- 1600 people were affected',
    '- Maybe 3 of them',
    '- 25:61 is no time',
    '- In May we knew nothing',
    '- 14:05ish',
    '- see 14:05',
  ])('… and not with this: %s', (line) => {
    expect(told([line])).toEqual([]);
    expect(draftOf(`## Timeline\n${line}`).notes.map(({ text }) => text)).toEqual([line]);
  });

  it('a moment at the end, in a list of key events', () => {
    expect(told(['- Fault begins 2024-03-04 11:45', '- Resolved: 2024-03-04 1600'])).toEqual([
      '2024-03-04T11:45:00Z Fault begins',
      '2024-03-04T16:00:00Z Resolved',
    ]);
  });
});

describe('The time zone of a line is', () => {
  it.each([
    ['- 14:05 UTC alert fired', '2024-03-05T14:05:00Z'],
    ['- 14:05 (CET) alert fired', '2024-03-05T13:05:00Z'],
    ['- 2:05 PM PST: alert fired', '2024-03-05T22:05:00Z'],
    ['- 14:05 BST alert fired', '2024-03-05T13:05:00Z'],
    ['- 14:05 UTC+2 alert fired', '2024-03-05T12:05:00Z'],
    ['- 14:05 +0530 alert fired', '2024-03-05T08:35:00Z'],
    ['- 14:05 ET alert fired', '2024-03-05T19:05:00Z'],
    ['- 2024-07-05 14:05 ET alert fired', '2024-07-05T18:05:00Z'],
  ])('the one it names: %s', (line, at) => {
    expect(
      draftOf(`## Timeline\n${line}`, { fallbackDate: '2024-03-05', timeZone: 'Asia/Tokyo' }).entries,
    ).toMatchObject([{ at, text: 'alert fired' }]);
  });

  it('else the one the document states', () => {
    const options = { timeZone: 'Asia/Tokyo' };
    expect(told(['All times in CET.', '', '- 14:05 alert fired'], options)).toEqual([
      '2024-03-05T13:05:00Z alert fired',
    ]);
    expect(told(['Times are PDT (UTC-7)', '', '- 14:05 alert fired'], options)).toEqual([
      '2024-03-05T21:05:00Z alert fired',
    ]);
    expect(told(['| Time (CET) | Event |', '|---|---|', '| 14:05 | alert fired |'], options)).toEqual([
      '2024-03-05T13:05:00Z alert fired',
    ]);
  });

  it('else the one of the person who imports, with summer time', () => {
    expect(
      told(['- 2024-01-15 12:00 winter', '- 2024-07-15 12:00 summer'], { timeZone: 'Europe/London' }),
    ).toEqual(['2024-01-15T12:00:00Z winter', '2024-07-15T11:00:00Z summer']);
    expect(told(['- 2024-07-15 00:30 late'], { timeZone: 'Australia/Sydney' })).toEqual([
      '2024-07-14T14:30:00Z late',
    ]);
  });
});

describe('The day of a line that gives a time alone is', () => {
  it('that of the heading or the date line above it', () => {
    expect(
      told([
        '### 4 March 2024',
        '- 23:50 first',
        '### 2024-03-06',
        '- 08:00 second',
        '',
        '2024-03-07',
        '',
        '- 09:00 third',
      ]),
    ).toEqual(['2024-03-04T23:50:00Z first', '2024-03-06T08:00:00Z second', '2024-03-07T09:00:00Z third']);
  });

  it('that of the line above it', () => {
    expect(told(['- 2024-03-04 10:00 first', '- 10:05 second'])).toEqual([
      '2024-03-04T10:00:00Z first',
      '2024-03-04T10:05:00Z second',
    ]);
  });

  it('the next one, once midnight has passed', () => {
    expect(told(['- 22:00 first', '- 21:55 noted late', '- 02:00 second'])).toEqual([
      '2024-03-05T22:00:00Z first',
      '2024-03-05T21:55:00Z noted late',
      '2024-03-06T02:00:00Z second',
    ]);
  });

  it('that of the title, of front matter, or of a date line', () => {
    const entry = '\n## Timeline\n- 10:00 it began\n';
    for (const top of [
      '# Outage of March 4th, 2024\n',
      '---\ntitle: Outage\ndate: 2024-03-04\n---\n',
      '# Outage\n\n**Date**: 4 March 2024\n',
      '# Outage\n\nLast modified: 2024-03-09\n\nOn Monday 4 March 2024 the lights went out.\n',
    ]) {
      expect(draftOf(top + entry).entries.map(({ at }) => at)).toEqual(['2024-03-04T10:00:00Z']);
    }
  });

  it('nowhere to be found: then the line is a note', () => {
    const draft = draftOf('## Timeline\n- 10:00 it began');
    expect(draft.entries).toEqual([]);
    expect(draft.notes).toMatchObject([{ text: '- 10:00 it began', heading: 'Timeline' }]);
  });
});

describe('A table is a timeline', () => {
  it('with time and text in either order, further columns kept', () => {
    expect(told(['| What | Who | When |', '|---|---|---|', '| alert fired | pager | 14:05 |'])).toEqual([
      '2024-03-05T14:05:00Z alert fired\nWho: pager',
    ]);
  });

  it('with day and time apart', () => {
    expect(
      told(['| Date | Time | Event |', '|---|---|---|', '| 2024-03-04 | 9:05 am | alert fired |']),
    ).toEqual(['2024-03-04T09:05:00Z alert fired']);
  });

  it('without heads: its first row is an entry like the others', () => {
    expect(told(['| 14:05 | alert fired |', '|---|---|', '| 14:10 | page answered |'])).toEqual([
      '2024-03-05T14:05:00Z alert fired',
      '2024-03-05T14:10:00Z page answered',
    ]);
    expect(told(['| | |', '|---|---|', '| 14:10 | page answered |'])).toEqual([
      '2024-03-05T14:10:00Z page answered',
    ]);
  });

  it('wherever it stands, unless it holds actions or numbers', () => {
    const table = (head: string, cell: string) =>
      draftOf(`## Notes\n|${head}|Text|\n|-|-|\n|${cell}|some words|`);
    expect(table('Time', '2024-03-04 10:00').entries).toHaveLength(1);
    expect(table('Duration', '5 minutes').entries).toHaveLength(0);
    expect(draftOf('|Action|Owner|Due|\n|-|-|-|\n|Test it|Sam|2024-03-04|').entries).toEqual([]);
  });

  it('whose row without a date stays, as a note', () => {
    const draft = draftOf('## Timeline\n|Time|Event|\n|-|-|\n|2024-03-04 10:00|began|\n|some day|ended|');
    expect(draft.entries).toHaveLength(1);
    expect(draft.notes).toMatchObject([{ text: 'Time: some day\nEvent: ended', lines: { from: 5, to: 5 } }]);
  });
});

describe('The heading of a timeline', () => {
  const under = (heading: string): readonly string[] =>
    draftOf(['# Lights out', '', `## ${heading}`, '', '- 14:05 alert fired'].join('\n'), {
      fallbackDate: '2024-03-05',
      timeZone: 'America/New_York',
    }).entries.map(({ at }) => at);

  it('names the zone of its lines in brackets', () => {
    expect(under('Timeline (UTC)')).toEqual(['2024-03-05T14:05:00Z']);
    expect(under('Timeline [CET]')).toEqual(['2024-03-05T13:05:00Z']);
  });

  it('names none by a word that only looks like one', () => {
    expect(under('Timeline of the CT scanner')).toEqual(['2024-03-05T19:05:00Z']);
  });
});
