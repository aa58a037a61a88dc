/** What comes to the opening of a review after its first content: all of it reads Jira first. One chunk. */
export { InvolvedPeople } from './start/InvolvedPeople';
export { Seen } from './seen/Seen';
export { Unfinished } from './unfinished/Unfinished';
