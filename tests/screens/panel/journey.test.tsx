import { screen, waitFor, within } from '@testing-library/react';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { BEN, entryAdded, factorAdded, factsAgreed, ideaAdded } from '../../builders/review';
import { chooseFromMenu, renderPanel } from './renderPanel';

describe('Starting a review', () => {
  it('suggests the kind with its reason and starts with what was chosen', async () => {
    const service = new FakeReviewService('no-review');
    const { user } = renderPanel(service);
    expect(await screen.findByText('Incident is suggested: work type Incident.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /Near miss/ }));
    await user.click(screen.getByRole('radio', { name: /Light/ }));
    await user.click(screen.getByRole('button', { name: 'Start review' }));
    expect(await screen.findByText('What happened?')).toBeVisible();
    expect(service.review).toMatchObject({
      kind: 'near-miss',
      size: 'light',
      title: 'Payment outage on 12 November',
    });
  });

  it('tells the page around it, and lets the first entry be typed at once', async () => {
    const { user, host } = renderPanel(new FakeReviewService('no-review'));
    await user.click(await screen.findByRole('radio', { name: /Light/ }));
    await user.click(screen.getByRole('button', { name: 'Start review' }));
    expect(await screen.findByLabelText('Add an entry')).toHaveFocus();
    expect(host.refreshes()).toBe(1);
  });

  it('lets a scribe be found by name', async () => {
    const service = new FakeReviewService('no-review');
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('combobox', { name: 'Scribe' }));
    await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
    await user.click(screen.getByRole('button', { name: 'Start review' }));
    await waitFor(() => expect(service.review?.scribe).toBe(BEN));
  });

  it('starts one review when the answer is lost and the person presses again', async () => {
    const service = new FakeReviewService('no-review');
    const { user } = renderPanel(service);
    const start = await screen.findByRole('button', { name: 'Start review' });
    service.fail('lost-after');
    await user.click(start);
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira is not answering');
    await user.click(screen.getByRole('button', { name: 'Start review' }));
    expect(await screen.findByRole('navigation', { name: 'Stages of the review' })).toBeVisible();
    expect(service.log).toHaveLength(1);
  });
});

describe('Facts', () => {
  it('takes a line as an entry and says before how it reads it', async () => {
    const service = new FakeReviewService();
    const { user } = renderPanel(service);
    await user.type(await screen.findByLabelText('Add an entry'), '15:10 service back');
    expect(screen.getByText(/15:10, milestone$/)).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(service.review?.entries).toMatchObject([{ text: 'service back', kind: 'milestone' }]),
    );
    expect(screen.getByLabelText('Add an entry')).toHaveValue('');
  });

  it('keeps all of a paste that is too long, and says so', async () => {
    const { user } = renderPanel(new FakeReviewService());
    const line = await screen.findByLabelText('Add an entry');
    await user.click(line);
    await user.paste(`15:10 ${'long '.repeat(500)}end`);
    expect(screen.getByText(/Too long for one entry/)).toBeVisible();
    expect(line).toHaveDisplayValue(/end$/);
  });

  it('does not disturb the page around it with what the page does not show', async () => {
    const service = new FakeReviewService();
    const { user, host } = renderPanel(service);
    await user.type(await screen.findByLabelText('Add an entry'), '15:10 service back{Enter}');
    await waitFor(() => expect(service.review?.entries).toHaveLength(1));
    expect(host.refreshes()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Facts agreed' }));
    await waitFor(() => expect(host.refreshes()).toBe(1));
  });

  it('opens the last entry with the arrow up', async () => {
    const service = new FakeReviewService([entryAdded()]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByLabelText('Add an entry'));
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await user.keyboard(' again{Enter}');
    await waitFor(() => expect(service.review?.entries[0]?.text).toBe('Checkout error alert fires again'));
  });

  it('removes an entry and puts it back', async () => {
    const service = new FakeReviewService([entryAdded()]);
    const { user } = renderPanel(service);
    await chooseFromMenu(user, /^More for 14:05/, 'Remove');
    // By keyboard one goes on from where the entry was.
    await waitFor(() => expect(screen.getByText('1 removed')).toHaveFocus());
    await user.click(screen.getByText('1 removed'));
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(service.review?.entries[0]?.removed).toBeUndefined());
    expect(document.body).not.toHaveFocus();
  });

  it('takes evidence, and says when it is no web address', async () => {
    const service = new FakeReviewService([entryAdded()]);
    const { user, host } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    await user.type(await screen.findByLabelText('Link'), 'javascript:alert(1){Enter}');
    expect(screen.getByText('Paste a web address that begins with https://')).toBeVisible();
    await user.clear(screen.getByLabelText('Link'));
    await user.type(screen.getByLabelText('Link'), 'https://example.com/alerts/8812{Enter}');
    await user.click(await screen.findByRole('link', { name: 'example.com' }));
    expect(host.opened).toEqual(['https://example.com/alerts/8812']);
  });

  it('opens the factors when they are agreed, and asks why when they are skipped', async () => {
    const service = new FakeReviewService([entryAdded()]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Skip with a reason' }));
    await user.type(screen.getByLabelText(/Why go on/), 'Legal asked for speed{Enter}');
    expect(await screen.findByText('What contributed')).toBeVisible();
    expect(service.review?.factsAgreed?.skippedBecause).toBe('Legal asked for speed');
  });

  it('shows who did what in the history', async () => {
    const service = new FakeReviewService([entryAdded()]);
    const { user } = renderPanel(service);
    await chooseFromMenu(user, /More for this review/, 'History');
    const history = await screen.findByRole('region', { name: 'History' });
    expect(await within(history).findByText(/started the review/)).toBeVisible();
  });
});

describe('Factors', () => {
  const agreed = [entryAdded({ entryId: 'alert00001' }), factsAgreed];

  it('takes a statement, a role, a label and an entry', async () => {
    const service = new FakeReviewService(agreed);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Add factor' }));
    await user.type(screen.getByLabelText('New factor'), 'Nobody owned the alert{Enter}');
    await user.click(await screen.findByRole('checkbox', { name: /Checkout error alert/ }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.selectOptions(await screen.findByLabelText('Role of this factor'), 'enabler');
    await user.click(screen.getByRole('button', { name: 'Label' }));
    await screen.findByRole('listbox', { name: 'Factor label' });
    await user.type(screen.getByRole('combobox', { name: 'Factor label' }), 'testing gaps');
    await user.click(await screen.findByRole('option', { name: /testing-gap Close to “testing-gaps”/ }));
    await waitFor(() =>
      expect(service.review?.factors).toMatchObject([
        {
          statement: 'Nobody owned the alert',
          role: 'enabler',
          labels: ['testing-gap'],
          entryIds: ['alert00001'],
        },
      ]),
    );
    expect(screen.getByText('Every factor has an entry behind it, or a reason.')).toBeVisible();
  });

  it('asks about the usual others when there is only one', async () => {
    const service = new FakeReviewService([...agreed, factorAdded()]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Time pressure' }));
    expect(screen.getByLabelText('New factor')).toHaveValue('There was no time for ');
  });

  it('stay closed until the facts are agreed, and say so', async () => {
    const { user } = renderPanel(new FakeReviewService([entryAdded()]));
    await user.click(await screen.findByRole('button', { name: /^Factors/ }));
    expect(await screen.findByText('First agree on what happened')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add factor' })).toBeNull();
  });
});

describe('Actions', () => {
  const stage = [
    entryAdded(),
    factsAgreed,
    factorAdded({ factorId: 'factor0001' }),
    ideaAdded({ ideaId: 'idea000001', factorId: 'factor0001' }),
    { v: 1, id: 'move000001', type: 'moveToStage', stage: 'actions' },
  ] as const;

  it('turn an idea into a commitment, and the commitment into an issue that shows live from Jira', async () => {
    const service = new FakeReviewService(stage);
    const { user, host } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Do' }));
    await user.click(await screen.findByRole('button', { name: 'Create in Jira' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose one owner');
    await user.click(screen.getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
    await user.type(screen.getByLabelText('We will know it worked when'), 'The drill shows it');
    await user.selectOptions(screen.getByLabelText('Purpose'), 'prevent');
    await user.click(screen.getByRole('button', { name: 'Create in Jira' }));
    expect(await screen.findByText('In progress')).toBeVisible();
    expect(screen.getByText('Mia Lindqvist')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'OPS-231' }));
    expect(host.opened).toEqual(['OPS-231']);
    expect(service.review?.ideas[0]).toMatchObject({
      draft: {
        outcome: 'Page the secondary when nobody acknowledges in 5 min',
        owner: BEN,
        verification: 'The drill shows it',
        purpose: 'prevent',
        projectId: '10001',
        issueTypeId: '10012',
      },
      creation: { state: 'created' },
    });
  });

  it('say what Jira did not accept, who can help, and keep what was typed', async () => {
    const service = new FakeReviewService(stage);
    service.jira = { type: 'refused', code: 'denied', fields: {} };
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Do' }));
    await user.click(await screen.findByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
    await user.type(screen.getByLabelText('We will know it worked when'), 'The drill shows it');
    await user.click(screen.getByRole('button', { name: 'Create in Jira' }));
    expect(await screen.findByText('Jira did not create this action')).toBeVisible();
    expect(screen.getByText(/An administrator of that project can give you/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Choose another project' }));
    expect(screen.getByLabelText('We will know it worked when')).toHaveValue('The drill shows it');
  });

  it('ask for the fields that the project requires', async () => {
    const service = new FakeReviewService(stage);
    const required = {
      fieldId: 'customfield_10050',
      name: 'Cost centre',
      required: true,
      schema: { type: 'option' },
      allowedValues: [{ id: '7', value: 'Shop' }],
    };
    const { user } = renderPanel(service, { jira: { '/issuetypes/': { fields: [required] } } });
    await user.click(await screen.findByRole('button', { name: 'Do' }));
    await user.selectOptions(await screen.findByLabelText(/Cost centre/), 'Shop');
    await waitFor(() =>
      expect(service.review?.ideas[0]?.draft.fields).toEqual({ customfield_10050: { id: '7' } }),
    );
    expect(screen.getByText(/shows no due date/)).toBeVisible();
  });

  it('are declined with a reason and a decider, and can be decided again', async () => {
    const service = new FakeReviewService(stage);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Won’t do' }));
    await user.type(screen.getByLabelText(/Why not/), 'A reminder is no fix{Enter}');
    expect(await screen.findByText('Won’t do: A reminder is no fix')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Decide again' }));
    expect(await screen.findByRole('button', { name: 'Do' })).toBeVisible();
  });

  it('say when Jira cannot be read, instead of showing nothing', async () => {
    const service = new FakeReviewService([
      ...stage,
      { v: 1, id: 'commit0001', type: 'commitAction', ideaId: 'idea000001', draft: fullDraft },
      {
        v: 1,
        id: 'create0001',
        type: 'actionCreated',
        ideaId: 'idea000001',
        issueId: '20231',
        key: 'OPS-231',
        linked: false,
      },
    ]);
    renderPanel(service, { jira: { '/issue/bulkfetch': 500 } });
    expect(await screen.findByText('Jira is not answering')).toBeVisible();
    expect(screen.getByText('OPS-231')).toBeVisible();
    expect(screen.getByText(/not linked to PAY-412/)).toBeVisible();
  });
});

const fullDraft = {
  outcome: 'Alert on queue depth',
  owner: BEN,
  due: '2026-12-04',
  verification: 'It fires first',
  projectId: '10002',
  issueTypeId: '10012',
};
