import type { ClientCommand } from '../../../src/domain/commands';
import { groupIdeas } from '../../../static/src/panel/actions/ideaGroups';
import { countIdeas } from '../../../static/src/panel/actions/countIdeas';
import { entryAdded, factorAdded, factsAgreed, ideaAdded, reviewOf } from '../../builders/review';

const parked = (ideaId: string, until: string): ClientCommand => ({
  v: 1,
  id: `park${ideaId}`,
  type: 'decideIdea',
  ideaId,
  decision: { outcome: 'park', until },
});

const review = reviewOf(
  entryAdded(),
  factsAgreed,
  factorAdded({ factorId: 'factor0001', noEvidenceBecause: 'Everybody says so' }),
  factorAdded({ factorId: 'practice01', kind: 'practice' }),
  ideaAdded({ ideaId: 'idea000001', factorId: 'factor0001' }),
  ideaAdded({ ideaId: 'idea000002', factorId: 'factor0001' }),
  ideaAdded({ ideaId: 'idea000003' }),
  parked('idea000001', '2026-12-04'),
  parked('idea000002', '2026-12-05'),
);

const ids = (ideas: readonly { readonly id: string }[]) => ideas.map(({ id }) => id);

describe('The order of ideas', () => {
  it('begins with the parked ones whose day has come', () => {
    const { back, groups } = groupIdeas(review, '2026-12-04');
    expect(ids(back)).toEqual(['idea000001']);
    expect(groups.map(({ factor, ideas }) => [factor?.id, ids(ideas)])).toEqual([
      ['factor0001', ['idea000002']],
      [undefined, ['idea000003']],
    ]);
  });

  it('leaves them with their factor until then', () => {
    const { back, groups } = groupIdeas(review, '2026-12-03');
    expect(back).toEqual([]);
    expect(ids(groups[0]?.ideas ?? [])).toEqual(['idea000001', 'idea000002']);
  });

  it('counts what is back on the table as undecided', () => {
    expect(countIdeas(review.ideas, '2026-12-03')).toMatchObject({ undecided: 1, parked: 2 });
    expect(countIdeas(review.ideas, '2026-12-04')).toMatchObject({ undecided: 2, parked: 1 });
  });
});
