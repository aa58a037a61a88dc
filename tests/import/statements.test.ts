/** Contributing factors and practices to keep: what stands below the headings that announce them. */
import { draftOf } from './draftOf';

describe('Contributing factors are', () => {
  it.each([
    'Contributing factors',
    'Root cause',
    'Root Cause Analysis',
    'Causes',
    'Trigger',
    'What went wrong',
    "What didn't go well?",
    'What could have gone better',
    'Why did it happen?',
    '**Contributing Factors** (findings)',
    'Five whys',
  ])('the items below "%s"', (heading) => {
    const draft = draftOf(`## ${heading}\n\n- No alert on the disk\n- The runbook was old`);
    expect(draft.factors).toEqual([
      { text: 'No alert on the disk', lines: { from: 3, to: 3 } },
      { text: 'The runbook was old', lines: { from: 4, to: 4 } },
    ]);
  });

  it('the paragraphs too, but not the one that only announces a list', () => {
    const draft = draftOf(
      '## Root cause\nThe disk was full.\n\nSeveral things helped:\n\n- No alert\n\nNobody knew.',
    );
    expect(draft.factors.map(({ text }) => text)).toEqual(['The disk was full.', 'No alert', 'Nobody knew.']);
    expect(draft.notes).toMatchObject([{ text: 'Several things helped:', heading: 'Root cause' }]);
  });

  it('each with what stands below it', () => {
    const draft = draftOf('## Causes\n- Memory ran out\n  - 12 GB in use\n    - for days\n- No limit');
    expect(draft.factors).toEqual([
      { text: 'Memory ran out\n- 12 GB in use\n  - for days', lines: { from: 2, to: 4 } },
      { text: 'No limit', lines: { from: 5, to: 5 } },
    ]);
  });

  it('rows of a table', () => {
    expect(
      draftOf('## Causes\n|Factor|Since|\n|-|-|\n|No alert|2019|').factors.map(({ text }) => text),
    ).toEqual(['Factor: No alert\nSince: 2019']);
  });

  it('in the parts of the section as well', () => {
    const draft = draftOf(
      '## Root cause\n### The disk\nIt was full.\n### Detection\nNobody looked.\n## Resolution\nCleaned.',
    );
    expect(draft.factors.map(({ text }) => text)).toEqual(['It was full.', 'Nobody looked.']);
    expect(draft.notes).toMatchObject([{ heading: 'Resolution', text: 'Cleaned.' }]);
  });

  it('neither quotations nor code nor a pointer to elsewhere nor an empty template', () => {
    const draft = draftOf(
      '## Causes\n> a chat\n\n```\nlog\n```\n\nSee https://example.org for more.\n\n- N/A',
    );
    expect(draft.factors).toEqual([]);
    expect(draft.notes).toHaveLength(1);
  });
});

describe('Practices to keep are', () => {
  it.each(['What went well', 'What went well?', 'What worked', 'What did we do well', 'Practices to keep'])(
    'the items below "%s"',
    (heading) => {
      const draft = draftOf(
        `## Lessons learned\n### ${heading}\n- The rollback was quick\n### What went wrong\n- No alert`,
      );
      expect(draft.practices.map(({ text }) => text)).toEqual(['The rollback was quick']);
      expect(draft.factors.map(({ text }) => text)).toEqual(['No alert']);
    },
  );

  it('not where luck helped, nor lessons: these stay notes', () => {
    const draft = draftOf('## Lessons learned\n- Test first\n### Where we got lucky\n- It was Sunday');
    expect(draft.practices).toEqual([]);
    expect(draft.notes).toMatchObject([
      { heading: 'Lessons learned', text: '- Test first' },
      { heading: 'Where we got lucky', text: '- It was Sunday' },
    ]);
  });
});
