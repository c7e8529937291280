import { outputByName, type Session, type Themes, themes, type World } from 'sidelines';
import type { Preview } from './protocol.ts';

/** The widths at which pages are previewed, in pixels: a phone and a desk. */
const pageWidths = [360, 1280] as const;

/** What is looked at of files that a page cannot show by itself; `undefined` while something is lacking, which is loaded. */
export async function previewOf(session: Session, own: Themes, world: World): Promise<Preview | undefined> {
  const pages = session.draw('pdf-a4', { themes: own });
  const [phone, desk] = pageWidths.map((width) => session.draw('svg', { width, spacing: 'even', themes: own }));
  const lacking = [pages, phone, desk].flatMap((drawn) => drawn?.lacking ?? []);
  if (lacking.length > 0) {
    await world.load?.(lacking);
    return undefined;
  }
  const outlines = outputByName('svg-outlines');
  if (outlines?.from !== 'scene') return undefined;
  // Letters as outlines need fonts, and nothing else of what is around.
  const around = { ...world, revision: '', siblings: [], theme: themes.newspaper, heightAt: () => 0 };
  // A page has links and breaks lines in its own way: blank paper below it is better than an end that is cut off.
  const heightOf = (drawn: typeof pages | undefined): number => Math.ceil((drawn?.scenes[0].height ?? 0) * 1.03) + 110;
  return {
    paper: String(outlines.render(pages.scenes, around)),
    pages: pages.scenes.length,
    heights: { phone: heightOf(phone), desk: heightOf(desk) },
  };
}
