/** The factor labels that a project starts with: about systems, never about people. A project changes them as it likes. */
import type { DeepReadonly } from './result';

export const STARTING_LABELS = [
  { name: 'change-release', about: 'A change went out in a way that let the problem through' },
  { name: 'configuration', about: 'A setting was wrong, missing or different from what people believed' },
  { name: 'testing-gap', about: 'No test would have shown it, or the test did not run' },
  { name: 'monitoring-detection', about: 'The signal was missing, late, or drowned in others' },
  { name: 'capacity-scale', about: 'More load, data or demand than the system was made for' },
  { name: 'dependency-vendor', about: 'Something that another team or company provides' },
  { name: 'design-architecture', about: 'The way the parts are put together made it possible' },
  { name: 'requirements-scope', about: 'What was wanted was unclear, or changed on the way' },
  { name: 'communication-handoff', about: 'What one group knew did not reach the other in time' },
  { name: 'knowledge-docs', about: 'How it works was written nowhere, or known to one person' },
  { name: 'workload-priorities', about: 'Too much at once, or something else counted more' },
  { name: 'process-approval', about: 'A step, a check or a permission that helped nobody, or was missing' },
] as const satisfies DeepReadonly<{ name: string; about: string }[]>;
