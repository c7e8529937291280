import { expect } from 'vitest';
import type { Firefox, Point } from '../../../sidelines/test/support/firefox.ts';
import { axe } from './studio.ts';

/** Keys without a letter, as WebDriver has them. */
export const keys = {
  enter: '\uE007',
  escape: '\uE00C',
  end: '\uE010',
  home: '\uE011',
  left: '\uE012',
  down: '\uE015',
  control: '\uE009',
  alt: '\uE00A',
} as const;

/** The button that is seen, or whatever else is wanted, with these words, or with this label. */
export function named(words: string, tag = 'button'): string {
  return `[...document.querySelectorAll('${tag}')].find((each) => each.checkVisibility() &&
    [each.getAttribute('aria-label'), each.textContent.trim()].includes(${JSON.stringify(words)}))`;
}

/** A field by the words beside it. */
export function labelled(words: string): string {
  return `[...document.querySelectorAll('label')].find((each) =>
    each.textContent.trim().startsWith(${JSON.stringify(words)}))?.control`;
}

/** The card in the picture that has some words. */
export function cardOf(words: string): string {
  return `[...document.querySelector('.picture .host').shadowRoot.querySelectorAll('svg:first-of-type g.entry')].find((each) =>
    each.textContent.includes(${JSON.stringify(words)}))`;
}

/** The text, all of whose lines are in sight. */
const textHere = `[...document.querySelector('.text .host').shadowRoot.querySelectorAll('.cm-line')].map((line) =>
  line.textContent).join('\\n')`;

/** Someone who uses the editor in Firefox: all by the mouse, the keys and the clipboard. */
export class Walk {
  readonly firefox: Firefox;

  constructor(firefox: Firefox) {
    this.firefox = firefox;
  }

  /** Waits until an expression is something. */
  until(expression: string): Promise<void> {
    return expect.poll(() => this.firefox.run(`return Boolean(${expression})`), { message: expression }).toBe(true);
  }

  /** Waits until some words stand in the page. */
  untilSaid(words: string): Promise<void> {
    return this.until(`document.body.innerText.includes(${JSON.stringify(words)})`);
  }

  text(): Promise<string> {
    return this.firefox.run(`return ${textHere}`);
  }

  /** Waits until the text is right. */
  untilText(text: string): Promise<void> {
    return expect.poll(() => this.text()).toBe(text);
  }

  /** The middle of an element, as soon as it is there and moves no more. */
  async at(expression: string): Promise<Point> {
    await this.until(expression);
    return this.firefox.run(`return (async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let last = ''; ; await frame()) {
        const element = ${expression};
        element?.scrollIntoView({ block: 'nearest' });
        const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        const now = [left, top, width, height].join();
        if (width > 0 && now === last) return { x: left + width / 2, y: top + height / 2 };
        last = now;
      }
    })()`);
  }

  async click(expression: string): Promise<void> {
    await this.firefox.drag(await this.at(expression));
  }

  /** Goes to the text, and writes another in the place of all of it. */
  async write(text: string): Promise<void> {
    await this.firefox.copy(text);
    await this.click(`document.querySelector('.text .host').shadowRoot.querySelector('.cm-content')`);
    await this.firefox.press('av', keys.control);
  }

  /** Waits until so many entries are understood, and drawn as far as they are in sight. */
  async untilDrawn(entries: number): Promise<void> {
    await this.until(`document.querySelector('.facts')?.textContent.startsWith('${entries} entr')`);
    await this.until(`document.querySelector('.picture .host').shadowRoot.querySelector('g.entry')`);
  }

  /** Holds that axe finds nothing. */
  async expectNoFault(): Promise<void> {
    const found = await this.firefox.run(`${axe};
      return axe.run(document, { resultTypes: ['violations'] }).then(({ passes, violations }) =>
        [passes.length > 20, ...violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])])`);

    expect(found).toEqual([true]);
  }
}
