import * as z from 'zod/mini';
import {
  type Between,
  betweens,
  families,
  type Palette,
  type PatternName,
  patterns,
  type Style,
} from '../layout/theme.ts';
import { themes } from '../layout/themes.ts';
import type { ThemeName } from '../model/appearance.ts';
import { colorSchema } from '../model/color.ts';
import { lazily } from '../model/lazily.ts';

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
  readonly between?: Between;
}

const written = lazily(() =>
  z.templateLiteral(['#', z.string().check(z.regex(/^[0-9a-f]{6}$/))]).check(z.meta({ id: 'color' })),
);
const optional = z.exactOptional;

function color(said: string): z.ZodMiniExactOptional<ReturnType<typeof written>> {
  return optional(written()).check(z.describe(said));
}

function number(least: number, most: number, said: string): z.ZodMiniExactOptional<z.ZodMiniNumber> {
  return optional(z.number().check(z.minimum(least), z.maximum(most))).check(z.describe(said));
}

/** The shape of a theme file, made when one is first read; what it accepts is a `ThemeFile`, as the compiler checks. */
export const themeSchema = lazily(() => {
  const family = z.literal(families);
  const pattern = z.literal(Object.keys(patterns) as readonly PatternName[]);
  const palette = optional(
    z.strictObject({
      paper: color('The ground of all.'),
      ink: color('Text that is read.'),
      muted: color('Text that is looked up: footers, notes.'),
      rule: color('Hairlines.'),
      together: color('Where parties meet.'),
      parties: optional(z.tuple([written()], written())).check(
        z.describe("One a party, in the timeline's order; further parties start over, with other patterns."),
      ),
    }),
  );
  return z
    .strictObject({
      $schema: optional(z.string()).check(z.describe('The address of this schema, for editors; not read.')),
      extends: optional(z.literal(Object.keys(themes) as readonly ThemeName[])).check(
        z.describe('The built-in theme that gives all that the file does not say; newspaper when absent.'),
      ),
      colors: optional(z.strictObject({ light: palette, dark: palette })).check(
        z.describe('Colours, on light paper and on dark.'),
      ),
      contrast: number(4.5, 12, 'The contrast that text must have on its ground (WCAG 2.2).'),
      fonts: optional(
        z.strictObject({ title: optional(family), lede: optional(family), text: optional(family) }),
      ).check(z.describe('The family of the headline, of the introduction, and of all else.')),
      sizes: optional(
        z.strictObject({
          title: number(16, 96, 'The headline.'),
          lede: number(12, 40, 'The introduction.'),
          text: number(12, 28, 'What happened.'),
          date: number(12, 28, 'Dates, and the names of parties.'),
          note: number(12, 24, 'The footer, and years beside the spine.'),
        }),
      ).check(z.describe('Sizes of type in pixels, where there is room.')),
      rhythm: number(16, 48, "The leading of a card's text in pixels; distances derive from it."),
      corners: number(0, 24, 'The radius of the corners of a card of several parties, in pixels.'),
      strands: optional(
        z.strictObject({
          width: number(2, 8, 'In pixels; knots grow with it.'),
          patterns: optional(z.tuple([pattern], pattern)).check(
            z.describe('One a strand, as strands stand; further strands start over.'),
          ),
        }),
      ).check(z.describe('How strands are drawn besides their colour.')),
      between: optional(z.literal(betweens)).check(
        z.describe(
          'What is said between entries that stand at even distances: the year, where it changes; or how much later it is, after a long gap.',
        ),
      ),
    })
    .check(z.describe('How a timeline looks.')) satisfies z.ZodMiniType<ThemeFile>;
});

/** The text of `schema/theme.schema.json`: the shape as a JSON Schema, for editors and other programs; colours are as files have them. */
export function printThemeSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(themeSchema(), {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === written()) Object.assign(jsonSchema, { pattern: undefined, ...colorSchema });
    },
  });
  return `${JSON.stringify({ $schema, title: 'Sidelines theme', ...schema }, undefined, 2)}\n`;
}
