/**
 * Tests of properties draw other cases at every run, and the same cases at every run of CI: there the answer has to be
 * about the change, not about luck. A case that fails names its seed; it becomes a test of its own with the mend.
 */
import fc from 'fast-check';

const IN_CI = 20_260_701;

if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: IN_CI });

export { fc };
