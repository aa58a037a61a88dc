/** The sheet for what nobody sees at first: asked for with the first part that needs it, which waits for it. */

let address: string | undefined;
let coming: Promise<void> | undefined;

/** @param url of the sheet; where nobody names one, as in tests of components, there is nothing to wait for */
export function setLaterStyle(url: string): void {
  address = url;
}

/** Loads code and its looks side by side, so that nothing is seen without them. */
export async function withLaterStyle<Part>(part: Promise<Part>): Promise<Part> {
  coming ??= address === undefined ? Promise.resolve() : brought(address);
  const [loaded] = await Promise.all([part, coming]);
  return loaded;
}

/** A sheet that cannot be had keeps nobody from reading; the next part asks for it again. */
function brought(url: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      coming = undefined;
      resolve();
    });
    document.head.append(link);
  });
}
