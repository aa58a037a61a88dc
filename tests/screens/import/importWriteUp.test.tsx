import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { BEN } from '../../builders/review';
import { openImport, press, readText, reviewFrom, textField, WRITE_UP } from './importScreen';

beforeEach(() => localStorage.clear());

const rowOf = (text: RegExp) => {
  const row = screen.getByRole('checkbox', { name: text }).closest('li');
  if (row === null) throw new Error(`No row for ${String(text)}`);
  return within(row);
};
const section = (name: RegExp) => within(screen.getByRole('region', { name }));

describe('the text', () => {
  it('says what it wants when there is nothing to read', async () => {
    const { user } = openImport();
    await press(user, 'Read it');
    expect(textField()).toHaveAccessibleDescription('Paste a write-up first, or choose a file.');
    expect(textField()).toHaveFocus();
  });

  it('stays in the browser until it is saved', async () => {
    const first = openImport();
    await first.user.click(textField());
    await first.user.paste(WRITE_UP);
    first.unmount();
    const second = openImport();
    expect(textField()).toHaveValue(WRITE_UP);
    await press(second.user, 'Read it');
    await press(second.user, 'Save as review');
    second.unmount();
    openImport();
    expect(textField()).toHaveValue('');
  });

  it('is not read when it is too long, and stays as it is', async () => {
    const { user } = openImport();
    const text = 'words '.repeat(100_000);
    fireEvent.change(textField(), { target: { value: text } });
    await press(user, 'Read it');
    expect(textField()).toHaveAccessibleDescription(/600,000 characters long; up to 500,000/);
    expect(textField().value).toBe(text);
  });

  it('takes a large paste in the place of what is selected', async () => {
    const { user } = openImport();
    await user.type(textField(), 'before middle after');
    textField().setSelectionRange(7, 13);
    const large = 'words '.repeat(5000);
    await user.paste(large);
    expect(textField().value).toBe(`before ${large} after`);
  });

  it('comes from a file, whose name may carry the day', async () => {
    const { user, saved } = openImport();
    const file = new File(['# Outage\n\n## Timeline\n\n- 14:05 Alert fires\n'], '2026-11-12_outage.md');
    await user.upload(screen.getByLabelText('Or choose a file'), file);
    await waitFor(() => expect(textField()).toHaveValue('# Outage\n\n## Timeline\n\n- 14:05 Alert fires\n'));
    await press(user, 'Read it');
    expect(screen.getByLabelText('Day of the event')).toHaveValue('2026-11-12');
    await press(user, 'Save as review');
    expect(saved[0]?.details).toMatchObject({ title: 'Outage', eventDay: '2026-11-12' });
  });

  it('comes back when a file took its place by mistake', async () => {
    const { user } = openImport();
    await user.click(textField());
    await user.paste('what I typed');
    await user.upload(screen.getByLabelText('Or choose a file'), new File(['other'], 'other.md'));
    await user.click(await screen.findByRole('button', { name: 'Put back what was there before' }));
    expect(textField()).toHaveValue('what I typed');
  });

  it.each([
    ['of another program', new File(['PK\u0003\u0004\0\0'], 'report.md'), /not plain text/],
    ['that is far too long', new File(['x'.repeat(1_500_001)], 'long.md'), /longer than 500,000 characters/],
  ])('is not taken from a file %s', async (_name, file, words) => {
    const { user } = openImport();
    await user.click(textField());
    await user.paste('what I typed');
    await user.upload(screen.getByLabelText('Or choose a file'), file);
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(textField()).toHaveValue('what I typed');
  });

  it('can be left without reading it', async () => {
    const { user, closed } = openImport();
    await press(user, 'Back');
    expect(closed()).toBe(1);
  });
});

describe('what was read', () => {
  it('is shown under its heading, which takes the focus', async () => {
    const { user } = openImport();
    await readText(user, WRITE_UP);
    expect(screen.getByRole('heading', { name: 'What was read' })).toHaveFocus();
    expect(screen.getByText('13 of 15 lines recognised, 2 kept as notes.')).toBeInTheDocument();
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Checkout failed for an hour');
    expect(screen.getByLabelText('Day of the event')).toHaveValue('2026-11-12');
    expect(section(/^Timeline/).getAllByRole('checkbox')).toHaveLength(2);
    expect(section(/^Contributing factors/).getAllByRole('checkbox')).toHaveLength(1);
    expect(section(/^Practices to keep/).getAllByRole('checkbox')).toHaveLength(1);
    expect(section(/^Action items/).getAllByRole('checkbox')).toHaveLength(3);
    expect(screen.getByText(/Customers saw errors at checkout/)).toBeInTheDocument();
  });

  it('tells of an action whom, until when, which ticket, and that it is done', async () => {
    const { user } = openImport();
    await readText(user, WRITE_UP);
    const page = rowOf(/Page the secondary/);
    expect(page.getByText('The write-up says “Ben Okafor”.')).toBeInTheDocument();
    expect(page.getByText(/due .*1.*Dec.*2026|due .*Dec 1, 2026/)).toBeInTheDocument();
    const pool = rowOf(/Raise the pool limit/);
    expect(pool.getByText('Marked as done')).toBeInTheDocument();
    expect(pool.getByText('OPS-12')).toBeInTheDocument();
  });

  it('becomes a review: entries, factors, practices, ideas with drafts, notes', async () => {
    const { user, saved } = openImport({ details: { size: 'light' } });
    await readText(user, WRITE_UP);
    await press(user, 'Save as review');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.details).toMatchObject({
      title: 'Checkout failed for an hour',
      kind: 'incident',
      size: 'light',
      eventDay: '2026-11-12',
    });
    expect(reviewFrom(saved[0]?.changes ?? [])).toEqual({
      entries: [
        { at: '2026-11-12T13:05:00Z', text: 'Checkout error alert fires', kind: 'signal' },
        { at: '2026-11-12T13:31:00Z', text: 'Support calls the on-call engineer', kind: 'response' },
      ],
      factors: [
        { kind: 'factor', statement: 'The alert had no owner outside the day rota' },
        { kind: 'practice', statement: 'The rollback was rehearsed' },
      ],
      ideas: [
        {
          text: 'Page the secondary after five minutes (owner: Ben Okafor, due: 2026-12-01)',
          draft: { outcome: 'Page the secondary after five minutes', due: '2026-12-01' },
        },
        {
          text: 'Rehearse the failover (owner: Ben Okafor)',
          draft: { outcome: 'Rehearse the failover' },
        },
        { text: '[x] Raise the pool limit OPS-12', draft: { outcome: 'Raise the pool limit OPS-12' } },
      ],
      notes: [
        {
          heading: 'Headings of the write-up',
          text: 'Timeline\nAll times are in UTC.\nContributing factors\nWhat went well\nAction items',
        },
        {
          heading: 'Checkout failed for an hour',
          text: 'Customers saw errors at checkout.\nNobody was paged at first.',
        },
      ],
    });
  });

  it('becomes a note where its tick is taken off', async () => {
    const { user, saved } = openImport();
    await readText(user, WRITE_UP);
    for (const text of [/Support calls/, /no owner outside/, /was rehearsed/, /Page the secondary/])
      await user.click(screen.getByRole('checkbox', { name: text }));
    expect(rowOf(/Support calls/).getByText('Becomes a note.')).toBeInTheDocument();
    await press(user, 'Save as review');
    const review = reviewFrom(saved[0]?.changes ?? []);
    expect([review.entries, review.factors, review.ideas].map((items) => items.length)).toEqual([1, 0, 2]);
    expect(review.notes.slice(2)).toEqual([
      { heading: 'Timeline', text: '2026-11-12 13:31 Support calls the on-call engineer' },
      { heading: 'Contributing factors', text: 'The alert had no owner outside the day rota' },
      { heading: 'Practices to keep', text: 'The rollback was rehearsed' },
      {
        heading: 'Action items',
        text: 'Page the secondary after five minutes (owner: Ben Okafor, due: 2026-12-01)',
      },
    ]);
  });

  it('gives one person to every action of the same written name', async () => {
    const { user, saved } = openImport();
    await readText(user, WRITE_UP);
    await user.click(screen.getByRole('combobox', { name: /^Owner of Page the secondary/ }));
    await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
    await press(user, 'Save as review');
    const { ideas } = reviewFrom(saved[0]?.changes ?? []);
    expect(ideas.map(({ draft }) => draft.owner)).toEqual([BEN, BEN, undefined]);
  });

  it('is all notes when nothing looks like an item', async () => {
    const { user, saved } = openImport();
    await readText(user, 'It rained all day.\n\nNobody minded.');
    expect(screen.getByText('Nothing looked like a timeline, a factor or an action')).toBeInTheDocument();
    await press(user, 'Save as review');
    expect(saved[0]?.details.title).toBe('Payment outage');
    expect(reviewFrom(saved[0]?.changes ?? []).notes).toEqual([
      { heading: undefined, text: 'It rained all day.\n\nNobody minded.' },
    ]);
  });

  it('stays text, whatever it holds', async () => {
    const { user, container, saved } = openImport();
    const script = '<script>globalThis.hacked = 1</script>';
    const image = '<img src=x onerror="globalThis.hacked = 1">';
    await readText(
      user,
      `# ${script}\n\n## Timeline\n\n- 2026-11-12 14:05 ${image} [log](javascript:alert(1))\n\n## Action items\n\n- ${image}\n`,
    );
    expect(container.querySelectorAll('script, img, a[href^="javascript"]')).toHaveLength(0);
    expect(globalThis).not.toHaveProperty('hacked');
    await press(user, 'Save as review');
    expect(JSON.stringify(saved[0])).toContain('onerror=');
  });

  it('follows the day that is chosen where the text names none', async () => {
    const { user, saved } = openImport();
    await readText(user, '## Timeline\n\nAll times are in UTC.\n\n- 14:05 Alert fires\n');
    expect(screen.queryByRole('region', { name: /^Timeline/ })).not.toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('Day of the event'), { target: { value: '2026-11-12' } });
    expect(section(/^Timeline/).getByText(/Alert fires/)).toBeInTheDocument();
    await press(user, 'Save as review');
    expect(reviewFrom(saved[0]?.changes ?? []).entries).toEqual([
      { at: '2026-11-12T14:05:00Z', text: 'Alert fires', kind: 'signal' },
    ]);
  });

  it('needs a title', async () => {
    const { user, saved } = openImport();
    await readText(user, WRITE_UP);
    await user.clear(screen.getByLabelText(/^Title/));
    await press(user, 'Save as review');
    expect(screen.getByLabelText(/^Title/)).toHaveAccessibleDescription('A review needs a title.');
    expect(saved).toEqual([]);
  });
});
