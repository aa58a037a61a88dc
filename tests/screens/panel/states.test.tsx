import { screen, waitFor } from '@testing-library/react';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { BEN, entryAdded } from '../../builders/review';
import { renderPanel } from './renderPanel';

describe('The panel', () => {
  it('shows the shape of what comes while it is loading', () => {
    const service = new FakeReviewService();
    service.hold();
    renderPanel(service);
    expect(screen.getByRole('status', { name: 'Loading the review' })).toBeVisible();
  });

  it('asks once before its first content', async () => {
    const service = new FakeReviewService([entryAdded()]);
    renderPanel(service);
    await screen.findByText('Checkout error alert fires');
    expect(service.calls.map((call) => call.name)).toEqual(['review.load']);
  });

  it('says what to do first when the review is empty', async () => {
    renderPanel(new FakeReviewService());
    expect(await screen.findByText('Nothing here yet')).toBeVisible();
    expect(screen.getByText('Skip with a reason')).toBeVisible();
    expect(screen.queryByText('Facts agreed')).toBeNull();
  });

  it('says what is possible when the issue cannot be seen', async () => {
    const service = new FakeReviewService();
    service.fail({ code: 'DENIED' });
    renderPanel(service);
    expect(await screen.findByText('You cannot see this issue')).toBeVisible();
  });

  it('offers another try when Jira does not answer', async () => {
    const service = new FakeReviewService();
    service.fail('lost-before');
    const { user } = renderPanel(service);
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira is not answering');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('What happened, in order')).toBeVisible();
  });

  it('shows everything and changes nothing without the permission to edit', async () => {
    const service = new FakeReviewService([entryAdded()]);
    service.canEdit = false;
    renderPanel(service);
    expect(await screen.findByText('Checkout error alert fires')).toBeVisible();
    expect(screen.getByText('Read only')).toBeVisible();
    expect(screen.getByText(/permission “Edit issues”/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Facts agreed' })).toBeNull();
  });

  it('names a person whom Jira does not know any more', async () => {
    const service = new FakeReviewService();
    renderPanel(service, { jira: { '/user/bulk': { values: [] } } });
    expect(await screen.findByText(/Former user/)).toBeVisible();
  });

  it('does not call somebody former because Jira did not answer', async () => {
    renderPanel(new FakeReviewService(), { jira: { '/user/bulk': 500 } });
    expect(await screen.findByText(/Name not available/)).toBeVisible();
  });

  it('says that a change waits, keeps it on the screen, and sends it on request', async () => {
    const service = new FakeReviewService();
    const { user } = renderPanel(service);
    const line = await screen.findByLabelText('Add an entry');
    service.fail('lost-before', { code: 'JIRA_BUSY', retryAfter: 60 });
    await user.type(line, '14:05 alert fires{Enter}');
    expect(await screen.findByText('Not saved yet')).toBeVisible();
    expect(screen.getByText(/kept in this browser/)).toBeVisible();
    expect(screen.getByText('alert fires')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    await user.click(await screen.findByRole('button', { name: 'Try now' }));
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(service.review?.entries).toHaveLength(1);
  });

  it('shows three hundred entries', async () => {
    const entries = Array.from({ length: 300 }, (_, index) => entryAdded({ text: `Entry ${String(index)}` }));
    renderPanel(new FakeReviewService(entries));
    expect(await screen.findByText('Entry 299')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThanOrEqual(300);
  });

  it('keeps the words for an entry that somebody else has removed meanwhile', async () => {
    const service = new FakeReviewService([entryAdded({ entryId: 'alert00001' })]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByText('Checkout error alert fires'));
    service.write(BEN, {
      v: 1,
      id: 'remove0001',
      type: 'removeItems',
      items: [{ item: 'entry', itemId: 'alert00001' }],
    });
    await user.type(screen.getByRole('textbox', { name: 'Entry' }), ' twice{Enter}');
    expect(await screen.findByText('Ben Okafor removed this while you were writing')).toBeVisible();
    expect(screen.getByText('Your text: “Checkout error alert fires twice”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add it as a new entry' }));
    await waitFor(() =>
      expect(service.review?.entries.at(-1)?.text).toBe('Checkout error alert fires twice'),
    );
  });

  it('shows both texts when two people wrote at once, and lets one choose', async () => {
    const service = new FakeReviewService([entryAdded({ entryId: 'alert00001' })]);
    service.write(BEN, {
      v: 1,
      id: 'bens000001',
      type: 'editTimelineEntry',
      entryId: 'alert00001',
      text: { from: '0000000', to: 'The pager alert fires' },
    });
    const { user } = renderPanel(service);
    expect(await screen.findByText('Ben Okafor wrote at the same time')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use this' }));
    await waitFor(() =>
      expect(service.review?.entries[0]).toMatchObject({ text: 'The pager alert fires', alternatives: [] }),
    );
  });
});
