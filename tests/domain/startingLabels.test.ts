import { STARTING_LABELS } from '../../src/domain/startingLabels';
import { factorLabel } from '../../src/domain/text';

/** About systems, never about people: the names stand in Jira as ordinary labels from the first review on. */
it('the twelve labels that a project starts with', () => {
  expect(STARTING_LABELS.map(({ name }) => name)).toEqual([
    'change-release',
    'configuration',
    'testing-gap',
    'monitoring-detection',
    'capacity-scale',
    'dependency-vendor',
    'design-architecture',
    'requirements-scope',
    'communication-handoff',
    'knowledge-docs',
    'workload-priorities',
    'process-approval',
  ]);
  for (const { name } of STARTING_LABELS) expect(factorLabel.safeParse(name).success).toBe(true);
});
