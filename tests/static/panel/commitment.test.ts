import { actionDraft } from '../../../src/domain/idea';
import { checksOf, nextStep, refusalWords } from '../../../static/src/panel/actions/commitment';
import { countIdeas, countWords, gateWords } from '../../../static/src/panel/actions/countIdeas';
import { filledDraft, likelyType } from '../../../static/src/panel/actions/draft';
import {
  fromJiraValue,
  missingFields,
  requiredFields,
  toJiraValue,
} from '../../../static/src/panel/actions/requiredFields';
import { BEN, ideaAdded, reviewOf } from '../../builders/review';

const idea = (fields: Parameters<typeof ideaAdded>[0] = {}) => {
  const [added] = reviewOf(ideaAdded(fields)).ideas;
  if (added === undefined) throw new Error('one idea was added');
  return added;
};

const HOME = { projectId: '10001' };

describe('A commitment', () => {
  it('begins with the idea as its outcome, the suggested day, and the project of the issue', () => {
    expect(filledDraft(idea({ text: 'Page the\nsecondary' }), HOME)).toEqual({
      outcome: 'Page the secondary',
      projectId: '10001',
    });
    expect(filledDraft(idea({ text: 'Page the\nsecondary' }), HOME, '2026-12-14')).toEqual({
      outcome: 'Page the secondary',
      due: '2026-12-14',
      projectId: '10001',
    });
  });

  it('keeps what people have filled in', () => {
    const draft = { outcome: 'Mine', due: '2027-01-04', projectId: '10002', owner: BEN };
    expect(filledDraft(idea({ draft }), HOME, '2026-12-14')).toEqual(draft);
  });

  it('ticks off what is there and names the next thing that is not', () => {
    const draft = { outcome: 'A', owner: BEN };
    expect(checksOf(draft).map(({ state }) => state)).toEqual(['there', 'there', 'missing', 'missing']);
    expect(nextStep(draft)).toBe('Set a date');
    expect(
      nextStep({ ...draft, due: '2026-12-11', verification: 'B', projectId: '1', issueTypeId: '2' }),
    ).toBeUndefined();
  });

  it('ticks off half of what could be sharper', () => {
    const draft = {
      outcome: 'Improve paging',
      owner: BEN,
      due: '2026-12-11',
      verification: 'Paging is faster',
    };
    expect(checksOf(draft).map(({ state }) => state)).toEqual(['weak', 'there', 'there', 'weak']);
  });

  it('goes to a task where the project has one, else to the first work type', () => {
    const types = [
      { id: '1', name: 'Story', subtask: false },
      { id: '2', name: 'Task', subtask: false },
    ];
    expect(likelyType(types)?.id).toBe('2');
    expect(likelyType(types.slice(0, 1))?.id).toBe('1');
    expect(likelyType([])).toBeUndefined();
  });

  it.each(['denied', 'not-found', 'busy', 'refused'])('says what happened and who can help: %s', (code) => {
    expect(refusalWords(code, 'Operations (OPS)').text).toMatch(/administrator|does not know|Wait a moment/);
  });
});

describe('Fields that a project asks for', () => {
  const field = (fieldId: string, type: string, rest: object = {}) => ({
    fieldId,
    name: fieldId,
    required: true,
    schema: { type },
    ...rest,
  });
  const options = { allowedValues: [{ id: '7', value: 'A' }] };

  it('are asked for in their own form, without those that are filled anyway or have a default', () => {
    const { asked, unfillable } = requiredFields([
      field('summary', 'string'),
      field('duedate', 'date'),
      field('customfield_1', 'string'),
      field('customfield_2', 'option', options),
      field('customfield_3', 'array', options),
      field('customfield_4', 'number'),
      field('customfield_5', 'date', { hasDefaultValue: true }),
      field('customfield_6', 'date', { required: false }),
    ]);
    expect(asked.map(({ id, control }) => [id, control.type])).toEqual([
      ['customfield_1', 'text'],
      ['customfield_2', 'one-of'],
      ['customfield_3', 'some-of'],
      ['customfield_4', 'number'],
    ]);
    expect(unfillable).toEqual([]);
  });

  it('can be Jira’s own: components, versions and the environment', () => {
    const { asked } = requiredFields([
      field('components', 'array', { allowedValues: [{ id: '3', name: 'Checkout' }] }),
      field('fixVersions', 'array', { allowedValues: [{ id: '4', name: '2.1' }] }),
      field('environment', 'string'),
      field('customfield_7', 'string', {
        schema: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' },
      }),
    ]);
    expect(asked.map(({ id, control }) => [id, control.type])).toEqual([
      ['components', 'some-of'],
      ['fixVersions', 'some-of'],
      ['environment', 'paragraphs'],
      ['customfield_7', 'paragraphs'],
    ]);
  });

  it('that cannot be filled in here are named', () => {
    const { unfillable } = requiredFields([
      field('components', 'array'),
      field('parent', 'issuelink'),
      field('customfield_9', 'any'),
    ]);
    expect(unfillable).toEqual(['components', 'parent', 'customfield_9']);
  });

  it('that Jira keeps as a document are typed as text', () => {
    const typed = 'Kept in two regions\nOn the old cluster';
    const value = toJiraValue({ type: 'paragraphs' }, typed);
    expect(value).toMatchObject({ type: 'doc', version: 1, content: [{ type: 'paragraph' }, {}] });
    expect(fromJiraValue(value)).toBe(typed);
    expect(actionDraft.safeParse({ fields: { environment: value, components: [{ id: '3' }] } }).success).toBe(
      true,
    );
    expect(actionDraft.safeParse({ fields: { reporter: { id: '3' } } }).success).toBe(false);
  });

  it('take their value in Jira’s form and show it again', () => {
    const oneOf = { type: 'one-of', options: [] } as const;
    const someOf = { type: 'some-of', options: [] } as const;
    expect(toJiraValue(oneOf, '7')).toEqual({ id: '7' });
    expect(toJiraValue(someOf, ['7', '8'])).toEqual([{ id: '7' }, { id: '8' }]);
    expect(toJiraValue({ type: 'number' }, '12')).toBe(12);
    expect(toJiraValue({ type: 'number' }, 'twelve')).toBeUndefined();
    expect(toJiraValue({ type: 'text' }, '')).toBeUndefined();
    expect(fromJiraValue({ id: '7' })).toBe('7');
    expect(fromJiraValue([{ id: '7' }])).toEqual(['7']);
    expect(fromJiraValue(12)).toBe('12');
  });

  it('without a value are named', () => {
    const asked = [{ id: 'customfield_1', name: 'Cost centre', control: { type: 'text' } }] as const;
    expect(missingFields(asked, undefined)).toEqual(['Cost centre']);
    expect(missingFields(asked, { customfield_1: 'X' })).toEqual([]);
  });
});

describe('The count of ideas', () => {
  it('says how far they are, and what is still open', () => {
    const review = reviewOf(ideaAdded({ ideaId: 'idea000001' }), ideaAdded({ ideaId: 'idea000002' }), {
      v: 1,
      id: 'decide0002',
      type: 'decideIdea',
      ideaId: 'idea000002',
      decision: { outcome: 'do' },
    });
    const counts = countIdeas(review.ideas, '2026-11-16');
    expect(countWords(counts)).toBe('2 ideas: 1 to decide, 1 draft');
    expect(gateWords(counts)).toBe('Still open: 1 idea without a decision, 1 draft not in Jira.');
    expect(gateWords(countIdeas([], '2026-11-16'))).toContain('No ideas yet');
  });
});
