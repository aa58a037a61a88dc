/** The resolutions of the site. An issue row keeps the name; the ids are Jira's for a new site. */

export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export const resolutions: readonly Resolution[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed on this issue.' },
  { id: '10001', name: "Won't Do", description: "This issue won't be actioned." },
  { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
  { id: '10003', name: 'Cannot Reproduce', description: 'All attempts at reproducing this issue failed.' },
];

export const DONE = 'Done';

export const resolutionByName = (name: string): Resolution | undefined =>
  resolutions.find((resolution) => resolution.name === name);
