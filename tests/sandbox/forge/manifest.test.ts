import path from 'node:path';
import { readManifest } from '../../../sandbox/forge/manifest';

const manifest = readManifest(path.join(__dirname, '../../../manifest.yml'));

describe('the manifest', () => {
  it('tells which resource and which function stand behind each surface', () => {
    const panel = manifest.uiModules.find(({ key }) => key === 'review-panel');
    expect(panel).toEqual({
      type: 'jira:issuePanel',
      key: 'review-panel',
      title: 'Debrief',
      resource: 'panel',
      functionKey: 'resolver',
    });
    expect(manifest.functions.get('resolver')).toEqual({ file: 'index', exportName: 'resolver' });
    expect(path.relative(manifest.folder, manifest.resources.get('panel') ?? '')).toBe(
      path.join('static', 'dist', 'panel'),
    );
  });

  it('tells which issue properties JQL can search', () => {
    expect(manifest.indexedProperties).toContainEqual({
      propertyKey: 'debrief.review',
      path: 'status',
      type: 'string',
      alias: 'reviewStatus',
    });
  });
});
