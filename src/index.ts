/** The functions that the manifest names. */
import Resolver from '@forge/resolver';
import { consume } from './entry/background';
import { define } from './entry/define';
import { loadAnswers, saveAnswers } from './usecases/answers';
import { catchUp } from './usecases/catchUp';
import { renewChannel } from './usecases/channel';
import { closeReview } from './usecases/closeReview';
import { createAction } from './usecases/createAction';
import { decideOwed } from './usecases/decideOwed';
import { editAction, editActionFromList } from './usecases/editAction';
import { jobPart } from './usecases/jobQueue';
import { loadJobs } from './usecases/jobs/loadJobs';
import { rebuildIndex } from './usecases/jobs/rebuildIndex';
import { relabelLabels } from './usecases/jobs/relabelLabels';
import { resumeJob } from './usecases/jobs/resumeJob';
import { runJobPart } from './usecases/jobs/runJobPart';
import { undoRelabelling } from './usecases/jobs/undoRelabelling';
import { loadReview } from './usecases/loadReview';
import { postReview } from './usecases/postReview';
import { readHistory } from './usecases/readHistory';
import { loadReminders, saveReminders } from './usecases/reminders/wantReminders';
import { revealAnswers } from './usecases/revealAnswers';
import { reviewAt } from './usecases/reviewAt';
import { declineAction, verifyAction } from './usecases/settleAction';
import { startReview } from './usecases/startReview';
import { submitCommand } from './usecases/submitCommand';
import { undoLast } from './usecases/undoLast';

const calls = new Resolver();
// Says that the deployed code answers; knows nothing and touches nothing.
calls.define('app.ping', () => ({ ok: true, value: { app: 'debrief' } }));
define(calls, 'review.load', loadReview);
define(calls, 'review.open', startReview);
define(calls, 'review.submit', submitCommand);
define(calls, 'review.since', catchUp);
define(calls, 'review.history', readHistory);
define(calls, 'review.at', reviewAt);
define(calls, 'review.listen', renewChannel);
define(calls, 'review.undo', undoLast);
define(calls, 'review.close', closeReview);
define(calls, 'review.post', postReview);
define(calls, 'answers.load', loadAnswers);
define(calls, 'answers.save', saveAnswers);
define(calls, 'answers.reveal', revealAnswers);
define(calls, 'action.create', createAction);
define(calls, 'action.edit', editAction);
define(calls, 'followThrough.edit', editActionFromList);
define(calls, 'followThrough.verify', verifyAction);
define(calls, 'followThrough.decline', declineAction);
define(calls, 'owed.decide', decideOwed);
define(calls, 'labels.relabel', relabelLabels);
define(calls, 'labels.undo', undoRelabelling);
define(calls, 'index.rebuild', rebuildIndex);
define(calls, 'jobs.load', loadJobs);
define(calls, 'jobs.resume', resumeJob);
define(calls, 'reminders.load', loadReminders);
define(calls, 'reminders.save', saveReminders);

/** Every call of the panel, the context panel and the Reviews page. */
export const resolver = calls.getDefinitions();

/** Parts of long jobs; the seconds are those of manifest.yml. */
export const jobs = consume('jobs', jobPart, runJobPart, 120);

/** Reminders: what Forge calls once a day, and what carries it on. */
export { daily, reminders } from './entry/daily';
