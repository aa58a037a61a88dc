/** As a ref: what was just asked for is where the person wants to write. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
