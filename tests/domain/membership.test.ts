import { isLimited, isMember, maySee } from '../../src/domain/membership';
import { STATUSES } from '../../src/domain/vocabulary';
import { after, closed } from '../builders/applying';
import { ANA, BEN, MIA, reviewOf } from '../builders/review';

const open = reviewOf();
const limited = after(open, { type: 'editDetails', visibility: 'participants' });
const STRANGER = 'account-deo';

describe('a review', () => {
  test.each([
    ['open', 'everyone', false],
    ['closed', 'everyone', false],
    ['cancelled', 'everyone', false],
    ['open', 'participants', true],
    ['closed', 'participants', false],
    ['finished', 'participants', false],
    ['cancelled', 'participants', true],
  ] as const)('that is %s and for %s is limited: %s', (status, visibility, expected) => {
    expect(isLimited({ status, visibility })).toBe(expected);
    expect(maySee({ ...open, status, visibility }, STRANGER)).toBe(!expected);
    expect(maySee({ ...open, status, visibility }, BEN)).toBe(true);
  });

  test('is seen by everyone in no status but those', () => {
    expect(STATUSES.filter((status) => isLimited({ status, visibility: 'participants' }))).toEqual([
      'open',
      'cancelled',
    ]);
  });

  test('is for its facilitator, scribe, leader, participants and whoever opened it', () => {
    const roles = after(limited, {
      type: 'editDetails',
      facilitator: 'account-f',
      scribe: 'account-s',
      leader: 'account-l',
      participants: [BEN],
    });
    const members = ['account-f', 'account-s', 'account-l', BEN, ANA];
    for (const person of members) expect(isMember(roles, person)).toBe(true);
    // The scribe of before is nobody now.
    for (const person of [MIA, STRANGER, '', ANA.toUpperCase()]) expect(isMember(roles, person)).toBe(false);
  });

  test('opens to all by closing and closes to them by reopening', () => {
    expect(maySee(closed(limited), STRANGER)).toBe(true);
    expect(maySee(after(closed(limited), { type: 'reopenReview' }), STRANGER)).toBe(false);
  });
});
