import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Shown } from '../../src/model/shown.ts';
import { type PictureElement, selectorFor, shownByElement } from '../../src/render/shown.ts';
import { Session } from '../../src/session.ts';
import { testInBrowser as test, withPage } from '../support/browser.ts';
import { drawnTexts } from '../support/drawn-texts.ts';
import { packageFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

const text = readFileSync(join(packageFolder, 'test/corpus/json-full/input.json'), 'utf8');
const session = new Session(world);
const { timeline } = session.read({ name: 'full.json', text });
const [scene] = session.draw('svg').scenes;
const [file] = session.publish({ to: ['svg'] }).files;
const document = `<!doctype html><style>body{margin:0}svg{display:block}</style>${String(file?.body).replace(/^<\?xml.*\?>/, '')}`;

/** An element and all around it, as the page has them. */
type Path = readonly { readonly name: string; readonly id: string | null; readonly class: string | null }[];

/** In the page: the path of an element. */
const pathOf =
  '(e) => { const path = []; for (; e; e = e.parentElement) path.push({ name: e.localName, id: e.getAttribute("id"), class: e.getAttribute("class") }); return path; }';

function elementOf([first, ...others]: Path): PictureElement | null {
  if (first === undefined) return null;
  return {
    localName: first.name,
    parentElement: elementOf(others),
    getAttribute: (name) => (name === 'id' ? first.id : name === 'class' ? first.class : null),
  };
}

function shownOn(path: Path): Shown | undefined {
  const element = elementOf(path);
  return element === null ? undefined : shownByElement(timeline, element);
}

async function evaluated<Result>(page: Page, code: string): Promise<Result> {
  return (await page.evaluate(code)) as Result;
}

test('every run of a picture shows in a browser what it was drawn to show, and is found by that', async () => {
  const drawn = drawnTexts(timeline, scene);
  await withPage(document, { viewport: { width: scene.width, height: scene.height } }, async ({ page }) => {
    const paths = await evaluated<readonly Path[]>(
      page,
      `[...document.querySelectorAll("svg text")].filter((e) => !e.closest(".spine")).map(${pathOf})`,
    );
    expect(paths.map(shownOn)).toEqual(drawn.map(({ shown }) => shown));
    for (const { shown, words } of drawn) {
      if (shown === undefined) continue;
      const selector = JSON.stringify(selectorFor(timeline, shown));
      const found = await evaluated<string>(
        page,
        `[...document.querySelectorAll(${selector})].map((e) => e.textContent).join("\\n")`,
      );
      expect(found).toContain(words.replace('\u00ad', ''));
    }
  });
});

test('what is hit beside the words shows their entry, and samples in the legend their party', async () => {
  await withPage(document, { viewport: { width: scene.width, height: scene.height } }, async ({ page }) => {
    const at = (selector: string, x: string) =>
      evaluated<Path>(
        page,
        `(() => { const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return (${pathOf})(document.elementFromPoint(${x}, box.top + box.height / 2)); })()`,
      );
    expect(shownOn(await at(selectorFor(timeline, { kind: 'entry', entry: 'a' }), 'box.left + 2'))).toEqual({
      kind: 'entry',
      entry: 'a',
    });
    expect(shownOn(await at(selectorFor(timeline, { kind: 'party', party: 'velden' }), 'box.left + 4'))).toEqual({
      kind: 'party',
      party: 'velden',
    });
    expect(shownOn(await at('.together', 'box.left + 1'))).toEqual({ kind: 'together' });
    expect(shownOn(await at('.footer', 'box.right - 1'))).toBe(undefined);
  });
});
