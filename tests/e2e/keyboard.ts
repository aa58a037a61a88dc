/** Keys and nothing else; after each there is a place where the focus is, and it can be seen. */
import type { Frame, Locator, Page } from 'playwright-core';
import { IN_STEP } from './steps';

/** The keyboard of a person in one frame of a page. */
export class Keyboard {
  constructor(
    private readonly page: Page,
    private readonly frame: Frame,
  ) {}

  /** @param then what has to be there afterwards */
  async press(key: string, then?: Locator): Promise<void> {
    await this.page.keyboard.press(key);
    await then?.waitFor({ timeout: IN_STEP });
    await this.holdsFocus(key);
  }

  /** Presses the key until the focus is on this element. */
  async until(wanted: Locator, key: string): Promise<void> {
    await wanted.waitFor({ timeout: IN_STEP });
    for (let presses = 0; presses < 80; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error(`${key} never led to ${String(wanted)}`);
  }

  /** Writes a line where the focus is and sends it off. */
  async line(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.press('Enter');
  }

  /** Writes where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.holdsFocus(text);
  }

  private async holdsFocus(key: string): Promise<void> {
    const focus = await this.frame
      .waitForFunction(
        () => {
          const element = document.activeElement;
          if (element === null || element === document.body) return undefined;
          // A choice that looks like a button or a card shows the focus of the control inside it.
          const shown = [element, element.parentElement, element.nextElementSibling].filter(
            (one) => one !== null,
          );
          const seen = shown.some((one) => {
            const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(one);
            return (
              (outlineStyle !== 'none' && outlineWidth !== '0px') ||
              boxShadow !== 'none' ||
              (one.matches('input, textarea, select') && borderColor !== '')
            );
          });
          // A heading only holds the place from which the keyboard goes on: there is nothing to press.
          const isPlace = element.matches(':is(h1, h2, h3)[tabindex="-1"]');
          return { name: element.outerHTML.slice(0, 200), seen: seen || isPlace };
        },
        undefined,
        { timeout: 5000 },
      )
      .catch(() => {
        throw new Error(`After ${key} the focus is nowhere`);
      });
    const found = await focus.jsonValue();
    expect({ key, ...found }).toEqual({ key, ...found, seen: true });
  }
}
