/** Action items: lists, check lists and tables, with owner, date, ticket and "done" where the document has them. */
import { draftOf } from './draftOf';

const actionsOf = (...lines: string[]) => draftOf(lines.join('\n'), { fallbackDate: '2024-03-05' }).actions;

describe('Action items are', () => {
  it.each([
    '## Action items',
    '## Actions',
    '### Follow-ups',
    '## Next steps',
    '# TODO',
    '## Corrective and preventive measures',
    '**Action items**',
    '**Action items:**',
    'Action items:',
    '## How do we prevent this from happening again?',
    '## 7. Recommendations',
    '## :wrench: Actions following the review',
    '## Short-term improvements',
  ])('the list below "%s"', (heading) => {
    expect(
      actionsOf(heading, '', '- Add an alert', '- Write a runbook').map(({ summary }) => summary),
    ).toEqual(['Add an alert', 'Write a runbook']);
  });

  it('below a label inside a list, until the next label', () => {
    const draft = draftOf(
      '- **Impact**: some\n- **Review actions**:\n  - Add an alert\n  - Write a runbook\n- **Thanks**:\n  - to all',
    );
    expect(draft.actions.map(({ text }) => text)).toEqual(['Add an alert', 'Write a runbook']);
    expect(draft.notes).toMatchObject([
      { heading: 'Impact', text: '- some' },
      { heading: 'Thanks', text: '- to all' },
    ]);
  });

  it('also in the parts of such a section, but not in the section after it', () => {
    const draft = draftOf(
      '## Actions\n### Detection\n- Add an alert\n### Attendees\n- Sam\n## Appendix\n- log',
    );
    expect(draft.actions.map(({ text }) => text)).toEqual(['Add an alert']);
  });

  it('nested items too, which remember what they stand under', () => {
    expect(
      actionsOf(
        '## Actions',
        '- Rotate tokens',
        '  1. in the vault',
        '  2. in the build',
        '     - and in tests',
      ),
    ).toMatchObject([
      { text: 'Rotate tokens' },
      { text: 'in the vault', under: 'Rotate tokens' },
      { text: 'in the build', under: 'Rotate tokens' },
      { text: 'and in tests', under: 'in the build' },
    ]);
  });

  it('not the name of a group of them', () => {
    const draft = draftOf('## Actions\nWe will do this:\n\n- Monitoring:\n  - Add an alert');
    expect(draft.actions).toMatchObject([{ text: 'Add an alert', under: 'Monitoring' }]);
    expect(draft.notes.map(({ text }) => text)).toEqual(['We will do this:\n\n- Monitoring:']);
  });

  it('paragraphs, where the section has no list', () => {
    expect(
      actionsOf('## Next steps', '', 'Add an alert.', '', 'Write a runbook.').map(({ text }) => text),
    ).toEqual(['Add an alert.', 'Write a runbook.']);
  });

  it('check lists, where no section holds actions', () => {
    const draft = draftOf('## Thoughts\n- [x] Add an alert\n- [ ] Write a runbook\n- no action');
    expect(draft.actions).toMatchObject([
      { text: 'Add an alert', done: true },
      { text: 'Write a runbook', done: false },
    ]);
    expect(draft.notes.map(({ text }) => text)).toEqual(['- no action']);
  });

  it('lines that say so', () => {
    expect(actionsOf('## Lessons learned', '- We were slow', '- Action: add an alert')).toMatchObject([
      { summary: 'add an alert', text: 'Action: add an alert' },
    ]);
  });

  it('never what only fills the template', () => {
    expect(actionsOf('## Actions', '- TBD', '- N/A', '-', '- ...')).toEqual([]);
  });
});

describe('Of an action is read', () => {
  it.each([
    ['Add an alert (owner: Sam Poe)', { ownerHint: 'Sam Poe', summary: 'Add an alert' }],
    [
      'Add an alert. Owner: Sam Poe, due 2024-05-01',
      { ownerHint: 'Sam Poe', due: '2024-05-01', summary: 'Add an alert.' },
    ],
    ['Add an alert — Sam Poe', { ownerHint: 'Sam Poe', summary: 'Add an alert' }],
    ['Add an alert @sam.poe', { ownerHint: 'sam.poe', summary: 'Add an alert' }],
    ['@sam.poe: add an alert', { ownerHint: 'sam.poe', summary: 'add an alert' }],
    ['Add an alert by 3 May 2024', { due: '2024-05-03', summary: 'Add an alert' }],
    ['Add an alert (due: 3 May)', { due: '2024-05-03', summary: 'Add an alert' }],
    ['Add an alert, deadline 03/05/2024', { due: '2024-05-03', summary: 'Add an alert' }],
    ['Add an alert (OPS-12)', { ticket: 'OPS-12' }],
    ['Add an alert #1234', { ticket: '#1234' }],
    [
      'Add an alert [#12](https://example.org/org/app/issues/12)',
      { ticket: 'https://example.org/org/app/issues/12' },
    ],
    ['Add an alert (done)', { done: true, summary: 'Add an alert' }],
    ['~~Add an alert~~', { done: true, summary: 'Add an alert' }],
    ['✅ Add an alert', { done: true, summary: 'Add an alert' }],
    ['**Add an alert**: nobody saw the disk fill up', { summary: 'Add an alert' }],
  ])('%s', (line, expected) => {
    expect(actionsOf('## Actions', `- ${line}`)).toMatchObject([expected]);
  });

  it.each([
    'Move to UTF-8 and SHA-256',
    'Patch CVE-2024-1234',
    'Tell the owner by tomorrow',
    'Done is better than perfect',
    'Reduce load by 30',
    'Owner: TBD',
    'Ask the lead team',
    'Move by May, if we can',
  ])('nothing more where there is nothing: %s', (line) => {
    expect(actionsOf('## Actions', `- ${line}`)).toEqual([
      { summary: expect.any(String), text: line, lines: { from: 2, to: 2 } },
    ]);
  });

  it('that it is done, when the heading says so', () => {
    expect(
      actionsOf('## Actions', '### Immediate (completed)', '- Restarted', '### Later', '- Rebuild'),
    ).toMatchObject([{ text: 'Restarted', done: true }, { text: 'Rebuild' }]);
    expect(actionsOf('## Actions', '- Rebuild')[0]).not.toHaveProperty('done');
  });

  it('one short line for Jira, while the text stays whole', () => {
    const long = `Add an alert. ${'Because nobody saw it. '.repeat(20)}`.trim();
    const [action] = actionsOf('## Actions', `- ${long}`);
    expect(action?.text).toBe(long);
    expect(action?.summary.length).toBeLessThanOrEqual(255);
    expect(long.startsWith(action?.summary.replace('…', '') ?? '?')).toBe(true);
  });

  it('text and code that stand below it', () => {
    expect(
      actionsOf('## Actions', '- Add an alert', '', '  like this:', '', '  ```', '  up == 0', '  ```'),
    ).toMatchObject([{ summary: 'Add an alert', text: 'Add an alert\nlike this:\nup == 0' }]);
  });
});

describe('A table of actions', () => {
  const head = '| Action item | Owner | Due date | Ticket | Status |\n|---|---|---|---|---|\n';

  it('is read column by column', () => {
    expect(actionsOf(`## Anything\n${head}| Add an alert | @sam | 1 May 2024 | OPS-12 | Done |`)).toEqual([
      {
        summary: 'Add an alert',
        text: 'Add an alert\nOwner: @sam\nDue date: 1 May 2024\nTicket: OPS-12\nStatus: Done',
        ownerHint: 'sam',
        due: '2024-05-01',
        ticket: 'OPS-12',
        done: true,
        lines: { from: 4, to: 4 },
      },
    ]);
  });

  it('leaves open what its cells leave open', () => {
    expect(actionsOf(`## Anything\n${head}| Add an alert | TBD | soon | | In progress |`)).toEqual([
      {
        summary: 'Add an alert',
        text: 'Add an alert\nOwner: TBD\nDue date: soon\nStatus: In progress',
        done: false,
        lines: { from: 4, to: 4 },
      },
    ]);
  });

  it('in an action section needs no telling heads, and columns can stand in any order', () => {
    expect(actionsOf('## Actions\n| Who | What |\n|---|---|\n| Sam | Add an alert |')).toMatchObject([
      { summary: 'Add an alert', ownerHint: 'Sam' },
    ]);
    expect(actionsOf('## Actions\n| A | B |\n|---|---|\n| 1 | Add an alert to the disk |')).toMatchObject([
      { summary: 'Add an alert to the disk', text: 'Add an alert to the disk\nA: 1' },
    ]);
  });
});
