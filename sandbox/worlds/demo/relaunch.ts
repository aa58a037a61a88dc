/** A finished epic that took longer than planned, with scope that grew on the way: a review of a project waits here. */
import { people } from '../people';
import { standardTypes } from '../../jira/standardSite';
import type { Story } from '../story';
import type { Calendar } from './calendar';

export async function tellRelaunch(story: Story, { at, officeDay }: Calendar): Promise<void> {
  const { ana, ben, mia, tomasz, priya, leila } = people;
  const epic = 'PAY-352';
  await story.create(at(-110, '08:00'), leila, {
    key: epic,
    typeId: standardTypes.epic,
    summary: 'Checkout relaunch',
    description: [
      'One page instead of four, wallets beside cards, and half of the abandoned baskets won back.',
      'Planned for the end of September.',
    ],
    assignee: ana,
    duedate: officeDay(-43),
  });
  const children = [
    { key: 'PAY-353', summary: 'One-page checkout', owner: mia, from: -108, done: -70 },
    { key: 'PAY-354', summary: 'Wallet payments', owner: priya, from: -108, done: -52 },
    { key: 'PAY-355', summary: 'Move saved cards to the new vault', owner: tomasz, from: -108, done: -38 },
    { key: 'PAY-371', summary: 'Invoices for business customers', owner: mia, from: -74, done: -21 },
    { key: 'PAY-377', summary: 'Second address form for Switzerland', owner: priya, from: -66, done: -18 },
  ];
  for (const { key, summary, owner, from } of children) {
    await story.create(at(from, '09:00'), ana, {
      key,
      typeId: standardTypes.story,
      summary,
      assignee: owner,
      parentKey: epic,
      component: 'Checkout',
    });
  }
  await story.move(at(-105, '09:00'), ana, epic, 'In Progress');
  for (const { key, owner, from, done } of children) {
    await story.move(at(from + 6, '10:00'), owner, key, 'In Progress');
    await story.move(at(done, '16:00'), owner, key, 'Done');
  }
  await story.edit(at(-46, '11:00'), ana, epic, { duedate: officeDay(-29) });
  await story.comment(
    at(-46, '11:04'),
    ana,
    epic,
    'The vault needs two more weeks: the certificate of the old one cannot be copied. New date with Leila’s consent.',
  );
  await story.edit(at(-30, '10:20'), ana, epic, { duedate: officeDay(-15) });
  await story.comment(
    at(-30, '10:25'),
    ben,
    epic,
    'Support got the new screens yesterday. We need a week with them before the launch.',
  );
  await story.move(at(-15, '14:00'), ana, epic, 'Done');
  await story.comment(
    at(-14, '09:00'),
    leila,
    epic,
    'Live for everybody. Baskets left behind are down by 38 % in the first day.',
  );
}
