/** Themes: the factor labels of the project over time, with the reviews behind each, grouped under its themes. */
import { Suspense } from 'react';
import type { Job } from '../../../../src/contract/followThrough';
import { Bone } from '../../shared/components/Skeleton';
import { lazyPart } from '../../shared/lazyPart';
import { Jobs } from '../jobs/Jobs';
import { useJobs } from '../jobs/useJobs';
import { ListSkeleton } from '../ListSkeleton';
import { NoReviews } from '../NoReviews';
import { NothingYet } from '../NothingYet';
import { usePermissions } from '../permissions';
import { ReadingMessage } from '../ReadingMessage';
import type { TabProps } from '../tab';
import { ChosenLabels } from './ChosenLabels';
import { useTakingBack } from './editing/useEditSending';
import { LabelTable } from './LabelTable';
import { NoLabels } from './NoLabels';
import { QuarterRepeats } from './QuarterRepeats';
import { SmallNumbers, ThemesHead } from './ThemesHead';
import { hasOpenRepeats, missingText, openReviews, unreadIssues } from './themesText';
import { useEditing } from './useEditing';
import { useThemes, type ThemesInView } from './useThemes';

const EditForm = lazyPart(async () => (await import('./editing/EditForm')).EditForm);
const Suggestion = lazyPart(async () => (await import('./editing/Suggestion')).Suggestion);
const ListLag = lazyPart(async () => (await import('./editing/ListLag')).ListLag);

const CHANGING: readonly Job['kind'][] = ['relabel', 'undo'];

export function ThemesTab({ project, calendar, view, change }: TabProps) {
  const inView = useThemes({ calendar, view });
  const { reviews, chosen, actions, themes, settings, repeats, isNow, alike } = inView;
  const { isAdmin } = usePermissions();
  const jobs = useJobs(true, inView.startAll);
  const takeBack = useTakingBack();
  const editing = useEditing();
  const { edit, heading, said } = editing;

  if (themes === undefined || lacksReviews(reviews)) {
    const lacking = [
      ...(lacksReviews(reviews) ? [reviews] : []),
      ...(chosen.shown?.settings === undefined ? [chosen] : []),
    ];
    const told =
      lacking.find(({ failure }) => failure !== undefined) ??
      lacking.find(({ phase }) => phase === 'pausing') ??
      reviews;
    return (
      <NothingYet reading={told}>
        <ListSkeleton what="themes" />
      </NothingYet>
    );
  }
  if (reviews.shown === undefined || reviews.shown.issues.size === 0)
    return <NoReviews projectKey={project.key} />;

  const form = edit && (
    <Suspense fallback={<FormBones />}>
      <EditForm
        key={`${edit.at}.${edit.form}`}
        edit={edit}
        inView={inView}
        start={jobs.start}
        onDone={editing.done}
        onCancel={editing.cancel}
      />
    </Suspense>
  );
  const hasNoLabels = reviews.complete && themes.groups.every((group) => group.labels.length === 0);
  // A number that grows says nothing; one that grows no more by itself says what has come.
  const isCounted = reviews.complete || reviews.failure !== undefined;
  const [pair] = alike;
  const unread = unreadIssues(reviews.shown);
  const isBusy = jobs.others || jobs.jobs?.some(({ state }) => state === 'running') === true;
  return (
    <div className="main-side themes-side">
      <section className="stack stack-loose" aria-labelledby="factor-labels">
        <ThemesHead
          inView={inView}
          themes={isCounted ? themes : undefined}
          heading={heading}
          addTheme={isAdmin ? () => editing.open({ form: 'new-theme', at: 'head' }) : undefined}
          change={change}
        />
        <p role="status" className="visually-hidden">
          {said}
        </p>
        {edit?.at === 'head' && form}
        <ReadingMessage reading={reviews} missing={missingText(reviews.shown)} />
        {chosen.failure && reviews.failure === undefined && <ReadingMessage reading={chosen} missing="" />}
        <Jobs jobs={jobs} kinds={CHANGING} onUndone={(jobId) => void takeBack(jobId)}>
          {(job) =>
            settings && (
              <Suspense>
                <ListLag job={job} settings={settings} />
              </Suspense>
            )
          }
        </Jobs>
        {isCounted && !hasNoLabels && <SmallNumbers themes={themes} isNow={isNow} />}
        {isAdmin && pair && !isBusy && (
          <Suspense>
            <Suggestion
              key={`${pair.label} ${pair.like}`}
              pair={pair}
              reviews={inView.uses.get(pair.label) ?? 0}
              start={jobs.start}
              onDone={editing.done}
            />
          </Suspense>
        )}
        {isAdmin && <ChosenLabels {...editing} form={form} />}
        {hasNoLabels ? (
          <NoLabels
            closed={themes.of.reduce((sum, count) => sum + count, 0)}
            open={openReviews(reviews.shown)}
            change={change}
          />
        ) : (
          <LabelTable
            inView={inView}
            themes={themes}
            editing={isAdmin ? { ...editing, form } : undefined}
            change={change}
          />
        )}
        <p className="small subtle">
          {!hasNoLabels && 'Bars show the share of that quarter’s reviews; the number is how many. '}
          {repeats !== undefined &&
            hasOpenRepeats(themes) &&
            'Repeats count reviews opened in the quarter, also those still open. '}
          {unread > 0 &&
            `${unread === 1 ? 'One reviewed issue' : `${String(unread)} reviewed issues`} could not be read and ${unread === 1 ? 'is' : 'are'} not counted: see Reviews. `}
          {!isAdmin && 'Project administrators can group, rename and merge labels here.'}
        </p>
      </section>
      <QuarterRepeats repeats={repeats} actions={actions} issues={reviews.shown.issues} isNow={isNow} />
    </div>
  );
}

/** Whether no review has come yet: their keys alone are nothing to count. */
const lacksReviews = ({ shown, complete }: ThemesInView['reviews']): boolean =>
  !complete && (shown === undefined || shown.issues.size === 0);

const FormBones = () => (
  <div className="sunken" aria-hidden="true">
    <Bone width={40} />
    <Bone width={60} />
  </div>
);
