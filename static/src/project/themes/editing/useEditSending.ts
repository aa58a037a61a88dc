/** Sends what an administrator decided: a change of the settings, or a job and with it the change that belongs to it. */
import { withMergeKept, withMergeTakenBack } from '../../../../../src/domain/keptMerges';
import type { Answer } from '../../../../../src/contract/answer';
import { useSending, type Sending } from '../../../shared/followThrough/useSending';
import { useHost } from '../../../shared/host/host';
import type { JobsStore } from '../../jobs/jobsStore';
import { usePage } from '../../page';
import { changeSettings, type SettingsChange } from '../changeSettings';
import { showWritten } from '../themesReading';
import { answerOf } from './answerOf';

/** Changes the settings and shows them so. @returns whether that worked */
function useSettingsChange(): (change: SettingsChange) => Promise<Answer<object>> {
  const page = usePage();
  const { jira } = useHost();
  return async (change) => {
    const outcome = await changeSettings(jira, page.project.id, change);
    if (outcome.state === 'saved' || outcome.state === 'gone') showWritten(page, outcome.settings);
    return answerOf(outcome);
  };
}

interface Saving {
  readonly sending: Sending;
  /** @param what all that the form says. @returns whether it is saved */
  readonly save: (what: readonly unknown[], change: (id: string) => SettingsChange) => Promise<boolean>;
}

export function useSaving(): Saving {
  const sending = useSending();
  const change = useSettingsChange();
  return {
    sending,
    save: async (what, made) => (await sending.send(what, (id) => change(made(id))))?.ok === true,
  };
}

interface Relabelling {
  readonly sending: Sending;
  /** @returns whether the work has begun */
  readonly relabel: (from: readonly string[], to: string) => Promise<boolean>;
}

/**
 * The list of labels and the themes say at once what the reviews will say when the job is done. Where that cannot be
 * written, the job goes on, and its line offers to bring the list up to date.
 */
export function useRelabelling(start: JobsStore['start']): Relabelling {
  const sending = useSending();
  const change = useSettingsChange();
  return {
    sending,
    relabel: async (from, to) => {
      let jobId = '';
      const answer = await sending.send([from, to], (id) => {
        jobId = id;
        return start('labels.relabel', { jobId: id, from: [...from], to });
      });
      if (answer?.ok !== true) return false;
      await change((settings) => withMergeKept(settings, { jobId, from, to }));
      return true;
    },
  };
}

/** What belongs to an undo besides its job. */
export function useTakingBack(): (jobId: string) => Promise<Answer<object>> {
  const change = useSettingsChange();
  return (jobId) => change((settings) => withMergeTakenBack(settings, jobId));
}
