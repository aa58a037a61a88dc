import { fireEvent, screen } from '@testing-library/react';
import { reviewOf } from '../../builders/review';
import { openImport, press, readText, reviewFrom, textField, WRITE_UP } from './importScreen';

beforeEach(() => localStorage.clear());

describe('when saving does not work', () => {
  it('keeps text and choices, says why, and tries again', async () => {
    const { user, saved, answers } = openImport();
    answers.push({ code: 'STORAGE_DOWN' });
    await readText(user, WRITE_UP);
    await user.click(screen.getByRole('checkbox', { name: /Support calls/ }));
    await press(user, 'Save as review');
    expect(screen.getByRole('alert')).toHaveTextContent('Saving does not work right now');
    expect(screen.getByRole('checkbox', { name: /Support calls/ })).not.toBeChecked();
    expect(localStorage.getItem(localStorage.key(0) ?? '')).toBe(WRITE_UP);
    await press(user, 'Try again');
    expect(saved.map(({ changes }) => reviewFrom(changes).entries.length)).toEqual([1, 1]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(localStorage).toHaveLength(0);
  });

  it('says where to go on when somebody else has started a review', async () => {
    const { user, answers } = openImport();
    answers.push({ code: 'REVIEW_EXISTS' });
    await readText(user, WRITE_UP);
    await press(user, 'Save as review');
    expect(screen.getByText(/Load the page again and choose “Bring in a write-up”/)).toBeInTheDocument();
  });

  it('goes back to the same text, and forward to the same choices', async () => {
    const { user } = openImport();
    await readText(user, WRITE_UP);
    await user.click(screen.getByRole('checkbox', { name: /Support calls/ }));
    await press(user, 'Back to the text');
    expect(textField()).toHaveValue(WRITE_UP);
    await press(user, 'Read it');
    expect(screen.getByRole('checkbox', { name: /Support calls/ })).not.toBeChecked();
  });

  it('forgets choices that were about another text', async () => {
    const { user } = openImport();
    await readText(user, WRITE_UP);
    await user.click(screen.getByRole('checkbox', { name: /Support calls/ }));
    await press(user, 'Back to the text');
    await readText(user, WRITE_UP.replace('Support calls', 'Somebody calls'));
    expect(screen.getByRole('checkbox', { name: /Somebody calls/ })).toBeChecked();
  });
});

describe('in a review that is open', () => {
  it('adds to it, keeps its title, and notes that of the write-up', async () => {
    const { user, saved } = openImport({ review: reviewOf(), details: { eventDay: '2026-11-12' } });
    await readText(user, '# Checkout failed for an hour\n\n## Action items\n\n- Rehearse the failover\n');
    expect(screen.queryByLabelText(/^Title/)).not.toBeInTheDocument();
    await press(user, 'Add to the review');
    const changes = saved[0]?.changes ?? [];
    expect(changes.map(({ type }) => type)).toEqual(['importItems']);
    expect(reviewFrom(changes).notes).toEqual([
      { heading: 'Headings of the write-up', text: 'Checkout failed for an hour\nAction items' },
    ]);
  });

  it('gives it the day when it had none', async () => {
    const { eventDay: _day, ...dayless } = reviewOf();
    const { user, saved } = openImport({ review: dayless });
    await readText(user, WRITE_UP);
    await press(user, 'Add to the review');
    expect(saved[0]?.changes[0]).toEqual({ type: 'editDetails', eventDay: '2026-11-12' });
  });
});

describe('a very long write-up', () => {
  const lines = Array.from(
    { length: 1100 },
    (_, index) => `- 2026-11-12 13:05 Thing number ${String(index)} happened`,
  );
  const long = `# Long\n\n## Timeline\n\nAll times are in UTC.\n\n${lines.join('\n')}\n`;

  it('is drawn in parts', async () => {
    const { user } = openImport();
    fireEvent.change(textField(), { target: { value: long } });
    await press(user, 'Read it');
    expect(screen.getAllByRole('checkbox')).toHaveLength(300);
    await press(user, 'Show 300 more');
    expect(screen.getAllByRole('checkbox')).toHaveLength(600);
  });

  it('keeps as notes what a review has no room for', async () => {
    const { user, saved } = openImport();
    fireEvent.change(textField(), { target: { value: long } });
    await press(user, 'Read it');
    expect(screen.getByText(/The last 100 items will be kept as notes/)).toBeInTheDocument();
    await press(user, 'Save as review');
    const review = reviewFrom(saved[0]?.changes ?? []);
    expect(review.entries).toHaveLength(1000);
    expect(review.notes.filter(({ text }) => /Thing number 1\d{3} happened/.test(text))).toHaveLength(100);
  });
});
