import type { Mark, Scene } from '../../packages/sidelines/src/layout/scene.ts';
import { shortAlternative } from '../../packages/sidelines/src/model/alternative.ts';
import { directionOf } from '../../packages/sidelines/src/model/language.ts';
import type { Timeline } from '../../packages/sidelines/src/model/timeline.ts';
import { publish } from '../../packages/sidelines/src/publish.ts';
import { escaped } from '../../packages/sidelines/src/render/escape.ts';
import { nodeWorld } from '../../packages/sidelines/src/world/node.ts';
import type { World } from '../../packages/sidelines/src/world.ts';
import { type Example, examples, textOf } from './examples.ts';
import { pageOf } from './layout.ts';

/** How the pictures are drawn: as wide as they are shown, and for readers who like dark paper. */
const widths = { wide: 640, narrow: 360 } as const;
const schemes = ['light', 'dark'] as const;
/** How much of a picture is shown, in pixels (`pages.css` says so, too): from its key on, since the title stands beside it. */
const shownHeight = 480;
const aboveKey = 32;

/** The page of the examples, and their pictures by the paths that it asks for them. */
export interface Gallery {
  readonly page: string;
  readonly pictures: ReadonlyMap<string, string>;
}

/** Draws all examples. */
export async function galleryPage(): Promise<Gallery> {
  const world = await nodeWorld();
  const pictures = new Map<string, string>();
  const articles = examples.map((example) => draw(example, world, pictures));
  const main = `<h1>Examples</h1>
<p class="lede">Each is a plain text, and the picture that is made of it. Open one in the editor, and write over it: it becomes a draft of your own.</p>
${articles.join('')}`;
  return { page: pageOf({ title: 'Examples', part: 'examples', main }), pictures };
}

function draw(example: Example, world: World, pictures: Map<string, string>): string {
  const { name, shows } = example;
  const { timeline, views } = drawPictures(example, world, pictures);
  const title = escaped(timeline.title ?? name);
  const inLanguage = `lang="${escaped(timeline.language)}" dir="${directionOf(timeline.language)}"`;
  const [light, dark] = schemes.map((scheme) => `../files/${pathOf(name, 'wide', scheme)}`);
  const source = (width: keyof typeof widths, scheme: (typeof schemes)[number], media: string): string =>
    `<source media="${media}" srcset="../files/${pathOf(name, width, scheme)}${views[width].address}">`;
  return `<article>
<div class="words">
<h2 ${inLanguage} id="${name}">${title}</h2>
<p>${escaped(shows)}</p>
<p><a class="open" href="../#example=${name}">Open in the editor<span class="unseen"> ${title}</span></a></p>
<p class="more">The whole picture: <a href="${light}">light</a>, <a href="${dark}">dark</a></p>
</div>
<picture${views.wide.goesOn ? ' class="tall"' : ''}>
${source('narrow', 'dark', '(max-width: 44rem) and (prefers-color-scheme: dark)')}
${source('narrow', 'light', '(max-width: 44rem)')}
${source('wide', 'dark', '(prefers-color-scheme: dark)')}
<img ${inLanguage} src="${light}${views.wide.address}" alt="${escaped(shortAlternative(timeline))}" loading="lazy">
</picture>
<details>
<summary>Its text</summary>
<pre ${inLanguage}><code>${escaped(textOf(example))}</code></pre>
</details>
</article>
`;
}

/** Which part of a picture is shown. */
interface View {
  /** The fragment of an address that shows it. */
  readonly address: string;
  /** Whether there is more below. */
  readonly goesOn: boolean;
}

/** Makes the four pictures of an example. */
function drawPictures(
  example: Example,
  world: World,
  pictures: Map<string, string>,
): { readonly timeline: Timeline; readonly views: Readonly<Record<keyof typeof widths, View>> } {
  const source = { name: `${example.name}.txt`, text: textOf(example) };
  const drawn = (name: keyof typeof widths): { readonly timeline: Timeline; readonly view: View } => {
    const [first] = schemes.map((scheme) => {
      const made = publish(source, { to: ['svg'], width: widths[name], scheme }, world);
      const [file] = made.files;
      const scene = file?.scenes?.[0];
      if (scene === undefined) throw new Error(`${example.path} is not published: ${made.diagnostics[0]?.message}`);
      pictures.set(pathOf(example.name, name, scheme), String(file?.body));
      return { timeline: made.timeline, view: viewOf(scene) };
    });
    if (first === undefined) throw new Error('No picture was drawn');
    return first;
  };
  const { timeline, view } = drawn('wide');
  return { timeline, views: { wide: view, narrow: drawn('narrow').view } };
}

function viewOf({ width, height, marks }: Scene): View {
  const from = Math.max(0, (keyOf(marks) ?? 0) - aboveKey);
  return { address: `#svgView(viewBox(0,${from},${width},${shownHeight}))`, goesOn: from + shownHeight < height };
}

/** The baseline of the first party’s name in the key. */
function keyOf(marks: readonly Mark[], isKey = false): number | undefined {
  for (const mark of marks) {
    if (mark.kind === 'text' && isKey) return Math.floor(mark.y);
    const within = mark.kind === 'group' ? keyOf(mark.marks, isKey || mark.role === 'legend') : undefined;
    if (within !== undefined) return within;
  }
  return undefined;
}

function pathOf(name: string, width: string, scheme: string): string {
  return `gallery/${name}-${width}-${scheme}.svg`;
}
