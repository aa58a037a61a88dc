/** jsdom lays nothing out: the sizes that the table of actions asks for. */

const HEIGHTS: Readonly<Record<string, number>> = { grid: 600, row: 41 };
const heightOf = (element: Element): number => HEIGHTS[element.getAttribute('role') ?? ''] ?? 0;

/** @param width of the table, in CSS pixels */
export function layOut(width = 1200): void {
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return heightOf(this);
  });
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return heightOf(this);
  });
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width);
}
