/** A built page must survive Forge's content policy and an address that is not known beforehand. */
import { pageFindings } from '../../scripts/checks/builtPage';

const page = (head: string, body = '<div id="root"></div>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const findings = (html: string) =>
  pageFindings('panel/index.html', html, (name) => name.replace('./', '').startsWith('assets/'));

describe('a built page', () => {
  it('is fine with relative scripts and styles that are there', () => {
    const html = page(
      '<!-- <style>gone</style> --><link rel="stylesheet" href="./assets/panel.css?v=1">' +
        '<script type="module" src="assets/panel.js"></script>',
    );
    expect(findings(html)).toEqual([]);
  });

  it.each([
    ['<script>start()</script>', 'panel/index.html has an inline <script>'],
    ['<script src="assets/a.js">start()</script>', 'panel/index.html has an inline <script>'],
    ['<style>p { color: red }</style>', 'panel/index.html has an inline <style>'],
    ['<script src="/assets/a.js"></script>', 'panel/index.html names /assets/a.js, which is not relative'],
    [
      '<script src="//cdn.test/a.js"></script>',
      'panel/index.html names //cdn.test/a.js, which is not relative',
    ],
    [
      "<link href='https://cdn.test/a.css' rel=stylesheet>",
      'panel/index.html names https://cdn.test/a.css, which is not relative',
    ],
    ['<script src="../a.js"></script>', 'panel/index.html names ../a.js, outside its own folder'],
    ['<link rel=stylesheet href=missing.css>', 'panel/index.html names missing.css, which is not there'],
  ])('is refused with %s', (head, finding) => {
    expect(findings(page(head))).toEqual([finding]);
  });

  it.each([
    ['<p style="color: red">', 'panel/index.html has a style attribute'],
    ['<button onclick="go()">', 'panel/index.html has an inline event handler'],
  ])('is refused with %s in its body', (body, finding) => {
    expect(findings(page('', body))).toEqual([finding]);
  });
});
