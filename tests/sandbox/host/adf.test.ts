/** Documents in Jira's pages of the sandbox: whatever somebody has stored, the page stays and runs nothing of it. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Adf } from '../../../sandbox/host/pages/parts/Adf';

const shown = (...content: readonly object[]): string =>
  renderToStaticMarkup(createElement(Adf, { document: { type: 'doc', content } }));

describe('a hostile document', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)', 'vbscript:x'])(
    'gets no link to %s',
    (href) => {
      const marked = { type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] };
      expect(shown(marked, { type: 'inlineCard', attrs: { url: href } })).not.toContain('<a');
    },
  );

  it('shows a date that is none as such', () => {
    expect(shown({ type: 'date', attrs: { timestamp: 'tomorrow' } })).toContain('[date]');
  });

  it.each(['constructor', 'toString', '__proto__'])('names a node called %s like any unknown one', (type) => {
    expect(shown({ type })).toContain(`[${type}]`);
  });
});
