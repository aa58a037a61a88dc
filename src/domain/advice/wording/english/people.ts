/** Who an English sentence is about. Only people can be judged: a server that failed is not a person who failed. */
import type { WordClass } from '../pattern';
import type { Word } from '../sentences';
import { wordSet } from '../language';

const PRONOUNS = wordSet('i we he she someone somebody');
/** Pronouns that may as well stand for pods or machines. */
const UNSURE = wordSet('they you who');
const ROLES = wordSet(`
  administrator administrators admin admins analyst analysts approver approvers author authors colleague colleagues
  committer contractor contractors dba dbas designer designers dev devs developer developers employee employees
  engineer engineers facilitator intern interns lead leads maintainer maintainers man manager managers member members
  nurse nurses on-call oncall operators people person pilot responder responders reviewer reviewers sre sres staff
  supervisor team teams technician technicians tester testers woman guy guys
`);
/** A role that is also the name of a kind of program. */
const ROLES_OR_PROGRAMS = wordSet('operator driver scheduler');

/** Names that are written like a person's and stand for a program, a company, a place in time. */
const NOT_NAMES = wordSet(`
  ansible android angular apache argo atlassian aws azure bamboo bash bitbucket bootstrap cassandra chrome circle cilium
  cloudflare cloudfront concourse confluence consul datadog django docker elastic elasticsearch envoy excel exchange
  express falcon fastly firefox flask flux git github gitlab go google grafana hadoop harbor helm heroku hudson ingress
  istio java javascript jenkins jira kafka kibana kong kotlin kubernetes kustomize lambda linux logstash maven microsoft
  mongo mysql nagios nginx node nomad oracle outlook packer pingdom postgres postgresql prometheus prow pulumi puppet
  python rails react redis redshift ruby rust safari salesforce selenium sentry serverless slack snowflake solr spark
  splunk spring stripe teams tempo terraform tomcat traefik vault vercel windows zabbix zendesk zookeeper
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december english support sales marketing product finance legal operations security
`);
/** Words that begin a sentence and are no name. */
const OPENERS = wordSet(`
  a after again all also although an and another any as at because before both but by each either even every few first
  for from had has have how however if in instead it its last later less many more most much neither never next no none
  not nothing now of often on once one only or other our over same several since so some still such than that the their
  then there these this those though three thus to too two under until what when where whether which while why with
  alert alerting api app application backup build cache client cluster code command container customer dashboard data
  database default deploy deployment device gateway host instance job kernel library load log machine message migration
  module monitor monitoring network pipeline platform plugin pod pool process program proxy queue query release request
  retry rollback rollout router runbook script server service software storage switch system task test tool traffic
  upgrade user version website worker workflow nobody anybody anyone everybody everyone somebody none yes please maybe
`);

/** A word of a sentence written like a person's name: `Ben`, not `DNS`, `GitHub` or `Deployments`. */
function isName(word: Word): boolean {
  if (word.mention) return true;
  if (!/^\p{Lu}\p{Ll}{1,14}$/u.test(word.text)) return false;
  const { form } = word;
  if (NOT_NAMES.has(form) || OPENERS.has(form) || !isOther(form)) return false;
  return !word.first || !/(?:s|ing|ion|ment|or|ure|ity|ware|ly|ed)$/.test(form);
}

const isOther = (form: string): boolean =>
  !PRONOUNS.has(form) && !UNSURE.has(form) && !ROLES.has(form) && !ROLES_OR_PROGRAMS.has(form);

const formAt = (words: readonly Word[], at: number): string => words[at]?.form ?? '';

/** Surely a person: a pronoun, a role, a name. `Product Team` and `Secret Manager` in capitals are left alone. */
export const person: WordClass = (words, at) => {
  const word = words[at];
  if (word === undefined) return false;
  if (PRONOUNS.has(word.form)) return word.form !== 'i' || word.text === 'I';
  if (ROLES.has(word.form)) return word.first || !/^\p{Lu}/u.test(word.text);
  return isName(word);
};

/** A pronoun, role or mention but no bare name: names and products look alike. */
export const surePerson: WordClass = (words, at) => person(words, at) && isSure(words[at]);
const isSure = (word: Word | undefined): boolean =>
  word !== undefined && (word.mention || PRONOUNS.has(word.form) || ROLES.has(word.form));

/** Also "they", "who", and roles that a program may have: before verbs that only people do. */
export const anyPerson: WordClass = (words, at) =>
  person(words, at) || UNSURE.has(formAt(words, at)) || ROLES_OR_PROGRAMS.has(formAt(words, at));

/** One who is singled out: not "we" and not a whole team. */
export const onePerson: WordClass = (words, at) =>
  person(words, at) && !['i', 'we', 'team', 'teams', 'people', 'staff'].includes(formAt(words, at));
