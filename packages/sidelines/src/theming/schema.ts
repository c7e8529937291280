import * as z from 'zod';
import { families, type Palette, type PatternName, patterns, type Style } from '../layout/theme.ts';
import { type ThemeName, themes } from '../layout/themes.ts';
import { colorSchema } from '../model/color.ts';

// Else it tries whether code may be made from text, and a page whose policy forbids that reports it.
z.config({ jitless: true });

/** A theme as a file holds it: what differs from the theme that it extends. */
export interface ThemeFile {
  readonly $schema?: string;
  /** The theme that gives all that the file does not say; the newspaper theme when absent. */
  readonly extends?: ThemeName;
  readonly colors?: { readonly light?: Partial<Palette>; readonly dark?: Partial<Palette> };
  readonly contrast?: number;
  readonly fonts?: Partial<Style['fonts']>;
  readonly sizes?: Partial<Style['sizes']>;
  readonly rhythm?: number;
  readonly corners?: number;
  readonly strands?: Partial<Style['strands']>;
}

const written = z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)]).meta({ id: 'color' });
const color = written.exactOptional();
const family = z.literal(families).exactOptional();
const pattern = z.literal(Object.keys(patterns) as readonly PatternName[]);

function pixels(least: number, most: number): z.ZodExactOptional<z.ZodNumber> {
  return z.number().min(least).max(most).exactOptional();
}

const palette = z
  .strictObject({
    paper: color.describe('The ground of all.'),
    ink: color.describe('Text that is read.'),
    muted: color.describe('Text that is looked up: footers, notes.'),
    rule: color.describe('Hairlines.'),
    together: color.describe('Where parties meet.'),
    parties: z
      .tuple([written], written)
      .exactOptional()
      .describe("One a party, in the timeline's order; further parties start over, with other patterns."),
  })
  .exactOptional();

/** The shape of a theme file; what it accepts is a `ThemeFile`, as the compiler checks. */
export const themeSchema = z
  .strictObject({
    $schema: z.string().exactOptional().describe('The address of this schema, for editors; not read.'),
    extends: z
      .literal(Object.keys(themes) as readonly ThemeName[])
      .exactOptional()
      .describe('The built-in theme that gives all that the file does not say; newspaper when absent.'),
    colors: z
      .strictObject({ light: palette, dark: palette })
      .exactOptional()
      .describe('Colours, on light paper and on dark.'),
    contrast: z
      .number()
      .min(4.5)
      .max(12)
      .exactOptional()
      .describe('The contrast that text must have on its ground (WCAG 2.2).'),
    fonts: z
      .strictObject({ title: family, lede: family, text: family })
      .exactOptional()
      .describe('The family of the headline, of the introduction, and of all else.'),
    sizes: z
      .strictObject({
        title: pixels(16, 96).describe('The headline.'),
        lede: pixels(12, 40).describe('The introduction.'),
        text: pixels(12, 28).describe('What happened.'),
        date: pixels(11, 28).describe('Dates, and the names of parties.'),
        note: pixels(10, 24).describe('The footer, and years beside the spine.'),
      })
      .exactOptional()
      .describe('Sizes of type in pixels, where there is room.'),
    rhythm: pixels(16, 48).describe("The leading of a card's text in pixels; distances derive from it."),
    corners: pixels(0, 24).describe('The radius of the corners of a card of several parties, in pixels.'),
    strands: z
      .strictObject({
        width: pixels(2, 8).describe('In pixels; knots grow with it.'),
        patterns: z
          .tuple([pattern], pattern)
          .exactOptional()
          .describe('One a strand, as strands stand; further strands start over.'),
      })
      .exactOptional()
      .describe('How strands are drawn besides their colour.'),
  })
  .describe('How a timeline looks.') satisfies z.ZodType<ThemeFile>;

/** The text of `schema/theme.schema.json`: the shape as a JSON Schema, for editors and other programs; colours are as files have them. */
export function printThemeSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(themeSchema, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === written) Object.assign(jsonSchema, { pattern: undefined, ...colorSchema });
    },
  });
  return `${JSON.stringify({ $schema, title: 'Sidelines theme', ...schema }, undefined, 2)}\n`;
}
