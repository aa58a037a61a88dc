/** The functions that the manifest names. */
import Resolver from '@forge/resolver';
import { define } from './entry/define';
import { catchUp } from './usecases/catchUp';
import { createAction } from './usecases/createAction';
import { loadReview } from './usecases/loadReview';
import { readHistory } from './usecases/readHistory';
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
define(calls, 'review.undo', undoLast);
define(calls, 'action.create', createAction);

/** Every call of the panel, the context panel and the Reviews page. */
export const resolver = calls.getDefinitions();
