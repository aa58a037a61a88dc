/** Actions that are in Jira: changed from their row, gone, moved, unlinked; and parked ideas whose day has come. */
import { screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { Input } from '../../../src/contract/calls';
import type { Command } from '../../../src/domain/commands';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { BEN, entryAdded, factorAdded, factsAgreed, ideaAdded, MIA } from '../../builders/review';
import { renderPanel } from './renderPanel';

/** The first screen of a file loads its parts. */
const SLOW = { timeout: 4000 };

const ALERT = 'alert00001';
const draft = {
  outcome: 'Alert on queue depth',
  owner: MIA,
  due: '2026-12-04',
  verification: 'A drill rings within five minutes',
  projectId: '10001',
  issueTypeId: '10012',
};
const inJira: readonly Command[] = [
  entryAdded({ entryId: ALERT }),
  factsAgreed,
  factorAdded({ factorId: 'factor0001', entryIds: [ALERT] }),
  ideaAdded({ ideaId: 'idea000001', factorId: 'factor0001' }),
  { v: 1, id: 'commit0001', type: 'commitAction', ideaId: 'idea000001', draft },
  {
    v: 1,
    id: 'idea000001.c0',
    type: 'actionCreated',
    ideaId: 'idea000001',
    issueId: '20231',
    key: 'OPS-231',
    linked: true,
  },
  { v: 1, id: 'move000001', type: 'moveToStage', stage: 'actions' },
];
const editScreen = {
  '/editmeta': {
    fields: {
      summary: { name: 'Summary' },
      assignee: { name: 'Assignee' },
      duedate: { name: 'Due date' },
      priority: { name: 'Priority', allowedValues: [{ id: '2', name: 'High' }] },
    },
  },
};

const bulk = (fields: object, key = 'OPS-231') => ({
  '/issue/bulkfetch': {
    issues: [
      {
        id: '20231',
        key,
        fields: {
          summary: 'Alert on queue depth',
          status: { id: '3', name: 'In progress', statusCategory: { key: 'indeterminate' } },
          assignee: null,
          ...fields,
        },
      },
    ],
  },
});

async function changing(service: FakeReviewService, jira: object = editScreen) {
  const view = renderPanel(service, { jira: { ...jira } });
  await view.user.click(await screen.findByRole('button', { name: 'Change OPS-231' }, SLOW));
  return { ...view, form: await screen.findByRole('form', { name: 'Change OPS-231' }) };
}

const sent = (service: FakeReviewService) => service.named('action.edit') as readonly Input<'action.edit'>[];

describe('An action in Jira', () => {
  it('is changed from its row, with the reason for a date that moves, and says what changed', async () => {
    const service = new FakeReviewService(inJira);
    const { user, form } = await changing(service);
    expect(within(form).getByLabelText('What changes')).toHaveFocus();
    const due = within(form).getByLabelText('Due');
    await user.clear(due);
    await user.type(due, '2026-12-18');
    await user.click(within(form).getByRole('button', { name: 'Change in Jira' }));
    expect(sent(service)).toEqual([]);
    await user.type(within(form).getByLabelText(/Why the date moves/), 'The vendor needs a week{Enter}');
    expect(await screen.findByText(/^Changed in Jira/)).toHaveTextContent(
      /due date .* → .*, because: The vendor needs a week$/,
    );
    expect(sent(service)).toMatchObject([
      {
        ideaId: 'idea000001',
        changes: { due: '2026-12-18' },
        seen: { due: '2026-12-04' },
        reason: 'The vendor needs a week',
      },
    ]);
    expect(screen.getByRole('button', { name: 'Change OPS-231' })).toHaveFocus();
  });

  it('keeps what was typed when Jira refuses it, names the field, and says who can help', async () => {
    const service = new FakeReviewService(inJira);
    service.jira = {
      type: 'refused',
      code: 'refused',
      fields: { summary: 'Field cannot be set. It is not on the appropriate screen.' },
    };
    const { user, form } = await changing(service);
    await user.type(within(form).getByLabelText('What changes'), ' and age{Enter}');
    const alert = await within(form).findByRole('alert');
    expect(alert).toHaveTextContent('what changes: Field cannot be set');
    expect(alert).toHaveTextContent('administrator');
    expect(within(form).getByLabelText('What changes')).toHaveValue('Alert on queue depth and age');
  });

  it('that somebody changed meanwhile shows Jira’s value and asks', async () => {
    const service = new FakeReviewService(inJira);
    const { user, form } = await changing(service);
    await user.click(within(form).getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: /Ana Ribeiro/ }));
    service.fail({ code: 'ACTION_CHANGED', fields: { owner: BEN } });
    await user.click(within(form).getByRole('button', { name: 'Change in Jira' }));
    const alert = await within(form).findByRole('alert');
    expect(alert).toHaveTextContent('owner: now Ben Okafor, you want Ana Ribeiro');
    await user.click(within(alert).getByRole('button', { name: 'Change it to mine' }));
    expect(await screen.findByText(/^Changed in Jira/)).toHaveTextContent(
      'owner Mia Lindqvist → Ana Ribeiro',
    );
    expect(sent(service).map(({ seen }) => seen)).toEqual([{ owner: MIA }, { owner: BEN }]);
  });

  it('leaves what Jira has when the person says so', async () => {
    const service = new FakeReviewService(inJira);
    const { user, form } = await changing(service);
    await user.type(within(form).getByLabelText('What changes'), '!');
    service.fail({ code: 'ACTION_CHANGED', fields: { outcome: 'Alert on queue age' } });
    await user.keyboard('{Enter}');
    await user.click(await within(form).findByRole('button', { name: 'Keep what Jira has' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Change OPS-231' })).toBeNull());
    expect(sent(service)).toHaveLength(1);
  });

  it('is tried again under the same id when the answer was lost', async () => {
    const service = new FakeReviewService(inJira);
    const { user, form } = await changing(service);
    await user.type(within(form).getByLabelText('What changes'), '!');
    service.fail('lost-after');
    await user.keyboard('{Enter}');
    await user.click(await within(form).findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Change OPS-231' })).toBeNull());
    const ids = sent(service).map(({ commandId }) => commandId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(service.log.filter(({ command }) => command.type === 'actionEdited')).toHaveLength(1);
  });

  it('opens where the person left off after the page was loaded again', async () => {
    const service = new FakeReviewService(inJira);
    const { user, form, store, unmount } = await changing(service);
    await user.type(within(form).getByLabelText('What changes'), ' and age');
    unmount();
    renderPanel(service, { store, jira: editScreen });
    expect(await screen.findByDisplayValue('Alert on queue depth and age')).toBeVisible();
  });

  it('that the person may not change says so before anything is typed', async () => {
    const service = new FakeReviewService(inJira);
    renderPanel(service, { jira: { '/editmeta': { fields: {} } } });
    (await screen.findByRole('button', { name: 'Change OPS-231' })).click();
    expect(await screen.findByText('Jira does not let you change this issue')).toBeVisible();
  });

  it('that Jira shows no more says so, and its words can begin anew', async () => {
    const service = new FakeReviewService(inJira);
    const { user } = renderPanel(service, { jira: { '/issue/bulkfetch': { issues: [] } } });
    expect(await screen.findByText('Jira shows this issue to you no longer')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add it as a new idea' }));
    await waitFor(() =>
      expect(service.review?.ideas[1]).toMatchObject({
        factorId: 'factor0001',
        creation: { state: 'draft' },
        draft: { outcome: 'Alert on queue depth' },
      }),
    );
  });

  it('that was moved has its new key and says which it had', async () => {
    renderPanel(new FakeReviewService(inJira), { jira: bulk({}, 'GATE-7') });
    expect(await screen.findByRole('link', { name: 'GATE-7' })).toBeVisible();
    expect(screen.getByText('moved, was OPS-231')).toBeVisible();
  });

  it('whose link is gone can be linked again', async () => {
    const issuelinks: object[] = [];
    const jira = { ...bulk({ issuelinks }), '/issueLink': {} };
    const { user } = renderPanel(new FakeReviewService(inJira), { jira });
    expect(await screen.findByText(/not linked to PAY-412/)).toBeVisible();
    issuelinks.push({ id: '1', inwardIssue: { id: '10412', key: 'PAY-412' } });
    await user.click(screen.getByRole('button', { name: 'Link it' }));
    await waitFor(() => expect(screen.queryByText(/not linked to PAY-412/)).toBeNull());
  });

  it('that is done says since when', async () => {
    const done = { id: '4', name: 'Done', statusCategory: { key: 'done' } };
    renderPanel(new FakeReviewService(inJira), {
      jira: bulk({ status: done, statuscategorychangedate: '2026-12-02T10:00:00.000+0000' }),
    });
    expect(await screen.findByText(/^done .*2/)).toBeVisible();
  });
});

describe('A parked idea', () => {
  const parkedUntil = (until: string): readonly Command[] => [
    ...inJira.slice(0, 3),
    ideaAdded({ ideaId: 'idea000002', factorId: 'factor0001', text: 'Move both limits into one' }),
    {
      v: 1,
      id: 'park000001',
      type: 'decideIdea',
      ideaId: 'idea000002',
      decision: { outcome: 'park', until },
    },
    { v: 1, id: 'move000001', type: 'moveToStage', stage: 'actions' },
  ];

  it('comes back before everything else on its day, and is decided again', async () => {
    const service = new FakeReviewService(parkedUntil('2020-02-03'));
    const { user } = renderPanel(service);
    const back = await screen.findByRole('region', { name: 'Back on the table' });
    expect(within(back).getByText(/^Back on the table since/)).toBeVisible();
    expect(screen.getByText('1 idea: 1 to decide')).toBeVisible();
    await user.click(within(back).getByRole('button', { name: 'Do' }));
    await waitFor(() => expect(service.review?.ideas[0]?.decision.outcome).toBe('do'));
    expect(screen.queryByRole('region', { name: 'Back on the table' })).toBeNull();
  });

  it('stands under its factor with its day until then', async () => {
    renderPanel(new FakeReviewService(parkedUntil('2099-02-03')));
    expect(await screen.findByText(/^Parked until/)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Back on the table' })).toBeNull();
  });

  it('goes on to Close when everything is decided', async () => {
    const service = new FakeReviewService(parkedUntil('2099-02-03'));
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Go to Close' }));
    await waitFor(() => expect(service.review?.stage).toBe('close'));
  });
});
