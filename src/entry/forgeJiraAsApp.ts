/**
 * Jira as the app, for what runs without a person. The app may see and do more than any one person, so it is given only
 * what a person was allowed before; see usecases/jobs.
 */
import api from '@forge/api';
import type { JiraAccess } from '../jira/request';
import { sendThrough } from './forgeJira';

/** Milliseconds: what has to wait longer is handed back to the queue. */
const LONGEST_WAIT = 5000;

export const jiraAsApp: JiraAccess = {
  request: (call) => sendThrough(api.asApp(), call),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  longestWait: LONGEST_WAIT,
};
