import type { Family, Theme } from '../../layout/theme.ts';
import { unescaped } from '../escape.ts';
import type { Markup } from './markup.ts';

/** How a text looks, as far as it decides the font. */
interface Look {
  readonly family: Family;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether on paper the addresses of links stand beside their words. */
  readonly addresses: boolean;
}

/** A text and how it looks. */
export interface StyledText extends Look {
  readonly text: string;
}

/** What changes the look, by tag or by class, as the style sheet has it; all else looks like what it stands in. */
const looks: ReadonlyMap<string, Partial<Look>> = new Map([
  ['h1', { bold: true }],
  ['legend', { bold: true }],
  ['h2', { bold: true }],
  ['h3', { bold: true }],
  ['label', { bold: true }],
  ['th', { bold: true }],
  ['summary', { bold: true }],
  ['by', { bold: true }],
  ['title', { bold: true }],
  ['strong', { bold: true }],
  ['b', { bold: true }],
  ['em', { italic: true }],
  ['claim', { italic: true }],
  ['alt', { italic: true }],
  ['sources', { addresses: true }],
  ['note', { addresses: true }],
]);

/** Every text of a body with its look, so that the page embeds the letters that it needs. */
export function styledTexts(body: Markup, fonts: Theme['fonts']): readonly StyledText[] {
  const plain: Look = { family: fonts.text, bold: false, italic: false, addresses: false };
  const families = new Map([
    ['h1', { family: fonts.title }],
    ['chapter', { family: fonts.title }],
    ['lede', { family: fonts.lede }],
    ['about', { family: fonts.lede }],
  ]);
  const texts: StyledText[] = [];
  const open: Look[] = [];
  for (const [tag, end, name = '', attributes = ''] of body.html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g)) {
    const look = open.at(-1) ?? plain;
    const address = look.addresses ? / href="([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (address !== undefined) texts.push({ ...look, text: unescaped(` (${address})`) });
    // The bullets of a list are the style sheet's.
    if (tag === '<ul>') texts.push({ ...look, text: '•' });
    if (name === '') texts.push({ ...look, text: unescaped(tag) });
    else if (end === '/') open.pop();
    else if (!/^(?:br|input|wbr)$/.test(name) && !attributes.endsWith('/'))
      open.push(lookOf([name, ...classesIn(attributes)], look, families));
  }
  return texts.filter(({ text }) => !/^[ \n]*$/.test(text));
}

function classesIn(attributes: string): readonly string[] {
  return / class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
}

function lookOf(keys: readonly string[], around: Look, families: ReadonlyMap<string, Partial<Look>>): Look {
  return Object.assign({}, around, ...keys.flatMap((key) => [looks.get(key), families.get(key)]));
}
