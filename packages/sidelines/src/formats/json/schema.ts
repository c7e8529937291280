import * as z from 'zod/mini';
import {
  type Appearance,
  isThemeFile,
  isThemeName,
  schemes,
  spacings,
  themeNames,
  widths,
} from '../../model/appearance.ts';
import { colorSchema } from '../../model/color.ts';
import { languageTag } from '../../model/language.ts';
import { lazily } from '../../model/lazily.ts';
import type {
  Alternative,
  Correction,
  Entry,
  Party,
  Phase,
  Picture,
  Source,
  Timeline,
  VagueDate,
} from '../../model/timeline.ts';
import { isDay, isMoment } from '../../time/index.ts';

// Else it tries whether code may be made from text, and a page whose policy forbids that reports it.
z.config({ jitless: true });

/** A text, and what is said of it to who writes one. */
function text(said: string, ...checks: readonly z.core.$ZodCheck<string>[]): z.ZodMiniString {
  return z.string().check(...checks, z.describe(said));
}

const id = lazily(() => text('Unique among its kind; used in links.', z.minLength(1)));

const words = z.string();

const edtf = lazily(() => text('An EDTF date (ISO 8601-2, level 0 to 2).'));

const optional = z.exactOptional;

/** A day, and what is said of it. */
function day(said: string): z.ZodMiniString {
  return text(
    `${said}: one day as an EDTF date, with or without a time.`,
    z.refine((edtf: string) => isDay(edtf), { params: { day: true } }),
  );
}

const vagueDate = lazily(
  () =>
    z
      .strictObject({
        edtf: text('An EDTF date (ISO 8601-2, level 0 to 2), or "" when the date is not known.'),
        wording: text('The date as the author wrote it; without it, the date is put into words of the language.'),
      })
      .check(z.describe('A date that may be vague.')) satisfies z.ZodMiniType<VagueDate>,
);

const color = lazily(() => text('The colour that the author chose.', z.regex(/^#[0-9a-f]{6}$/)));

const party = lazily(
  () =>
    z
      .strictObject({
        id: id(),
        name: text('The name as the author writes it.', z.minLength(1)),
        aliases: optional(z.array(words).check(z.describe('Other names of the same party.'))),
        color: optional(color()),
        side: optional(
          z
            .literal(['left', 'right'])
            .check(
              z.describe('On which side of the spine its cards stand, as one sees it, whichever way the text runs.'),
            ),
        ),
      })
      .check(z.describe('One side: a state, an organisation, a person.')) satisfies z.ZodMiniType<Party>,
);

const phase = lazily(
  () =>
    z
      .strictObject({
        id: id(),
        title: text('The words of the heading, as plain text.', z.minLength(1)),
        text: optional(text('What stands below the heading before its first entry, as Markdown.')),
      })
      .check(z.describe('A heading between entries.')) satisfies z.ZodMiniType<Phase>,
);

const correction = lazily(
  () =>
    z
      .strictObject({
        kind: optional(
          z
            .literal(['clarification', 'update', 'editors-note'])
            .check(z.describe('What it is, where it puts nothing right.')),
        ),
        date: text('When it was put right, as an EDTF date; "" where nobody says.'),
        text: text('What was wrong and what is right, as Markdown.'),
      })
      .check(z.describe('What was put right after publication.')) satisfies z.ZodMiniType<Correction>,
);

const picture = lazily(
  () =>
    z
      .strictObject({
        src: text('The path of its file from the folder of this one, with strokes forward; never an address.'),
        alt: text('What it shows, as plain text, for readers who do not see it.'),
        caption: optional(text('What is said below it, as Markdown in one line.')),
        credit: optional(text('Who made it and whose it is, as Markdown in one line.')),
        width: optional(pixels('How wide')),
        height: optional(pixels('How high')),
      })
      .check(z.describe('A photograph or a drawing, in a file beside this one.')) satisfies z.ZodMiniType<Picture>,
);

function pixels(said: string) {
  return z.int().check(z.minimum(1), z.describe(`${said} it is as it is seen, in its own pixels.`));
}

const internal = lazily(() =>
  z.array(words).check(z.describe('What those alone read who make it; nothing that is published has it.')),
);

const source = lazily(
  () =>
    z
      .strictObject({
        id: id(),
        url: optional(text('Where it is to be found.')),
        title: optional(text('What it is called.')),
        archived: optional(text('The address of an archived copy.')),
        accessed: optional(edtf()),
      })
      .check(z.describe('What an entry rests on.')) satisfies z.ZodMiniType<Source>,
);

const entry = lazily(
  () =>
    z
      .strictObject({
        id: id(),
        date: vagueDate(),
        phase: optional(text('The id of the phase in which it stands: that of the entry before, or a later one.')),
        parties: z.array(words).check(z.describe('The ids of the parties that acted; empty when the text names none.')),
        together: optional(text("The word for those who acted together, where it is not the timeline's.")),
        against: optional(
          z
            .array(z.array(words))
            .check(
              z.describe(
                'The camps of those who met as opponents: two or more lists of their ids, which share none and are together all of them; without it, they acted together.',
              ),
            ),
        ),
        title: optional(text('A headline, as plain text.')),
        text: text('What happened, as Markdown.'),
        pictures: optional(z.array(picture()).check(z.describe('What is shown of it.'))),
        sources: optional(z.array(words).check(z.describe('The ids of the sources that the entry rests on.'))),
        answers: optional(z.array(words).check(z.describe('The ids of earlier entries that this one answers.'))),
        claim: optional(z.boolean().check(z.describe('Whether the entry is what somebody says, and not established.'))),
        disputed: optional(
          z
            .array(words)
            .check(
              z.describe('The ids of the parties that dispute it; empty where it is disputed and nobody is named.'),
            ),
        ),
        corrections: optional(z.array(correction())),
        draft: optional(
          z.boolean().check(z.describe('Whether it is not finished, and published only where drafts are asked for.')),
        ),
        notBefore: optional(
          text(
            'The moment before which it is not published: ISO 8601 with an offset, or with a time zone in brackets.',
            z.refine((moment: string) => isMoment(moment), { params: { moment: true } }),
          ),
        ),
        internal: optional(internal()),
      })
      .check(z.describe('One thing that happened.')) satisfies z.ZodMiniType<Entry>,
);

const alternative = lazily(
  () =>
    z
      .strictObject({
        short: optional(text('What it is, in a sentence or two, as plain text.')),
        long: optional(text('All of it, as plain text.')),
        of: optional(text('The mark of the entries that it was written for.')),
      })
      .check(z.describe('The timeline in words, for readers who do not see it.')) satisfies z.ZodMiniType<Alternative>,
);

const theme = lazily(() =>
  z.string().check(
    z.refine((name: string) => isThemeName(name) || isThemeFile(name), { params: { known: themeNames } }),
    z.describe('A theme that comes with the product, or the name of a file beside this one that holds a theme.'),
  ),
);

const appearance = lazily(
  () =>
    z
      .strictObject({
        theme: optional(theme()),
        scheme: optional(z.literal(schemes).check(z.describe('On which paper pictures are.'))),
        spacing: optional(z.literal(spacings).check(z.describe('How entries are spaced in pictures.'))),
        width: optional(
          z
            .int()
            .check(
              z.minimum(widths.least),
              z.maximum(widths.most),
              z.describe('The width of pictures, in CSS pixels.'),
            ),
        ),
        hyphenate: optional(z.boolean().check(z.describe('Whether words may be broken at the end of lines.'))),
      })
      .check(
        z.describe('How it is to look, unless whoever publishes it asks for something else.'),
      ) satisfies z.ZodMiniType<Appearance>,
);

/** The shape of the published JSON, made when JSON is first read; what it accepts is a `Timeline`, as the compiler checks. */
export const timelineSchema = lazily(
  () =>
    z
      .strictObject({
        sidelines: z.literal(1).check(z.describe('The version of this shape.')),
        unfinished: optional(
          z
            .int()
            .check(z.minimum(1), z.describe('How many errors its text had, where it was published in spite of them.')),
        ),
        title: optional(text('The headline, as plain text.')),
        lede: optional(text('The introduction, as Markdown; paragraphs are separated by a blank line.')),
        byline: optional(text('Who wrote it: names, without a word such as "By"; Markdown in one line.')),
        published: optional(day('When it was published')),
        updated: optional(day('When it was last changed')),
        source: optional(text('What the whole rests on, as Markdown in one line; what entries rest on are `sources`.')),
        credit: optional(text('Who made it and whose it is, as Markdown in one line.')),
        language: text(
          'The language of the text, as a BCP 47 tag.',
          z.refine((tag: string) => languageTag(tag) !== undefined),
        ),
        together: optional(text('The word for all parties acting together, such as "Both".')),
        parties: z.array(party()).check(z.describe('The sides, in the order in which they are drawn.')),
        phases: optional(
          z.array(phase()).check(z.describe('The headings between entries, in the order in which they stand.')),
        ),
        pictures: optional(z.array(picture()).check(z.describe('What is shown with the introduction.'))),
        entries: z.array(entry()).check(z.describe("What happened, in the author's order.")),
        corrections: optional(
          z.array(correction()).check(z.describe('What was put right of the whole after publication.')),
        ),
        internal: optional(internal()),
        sources: optional(z.array(source()).check(z.describe('What the entries rest on.'))),
        alt: optional(alternative()),
        appearance: optional(appearance()),
      })
      .check(z.describe('A timeline: what happened, when, and which sides did it.')) satisfies z.ZodMiniType<Timeline>,
);

/** The text of `schema/timeline.schema.json`: the shape as a JSON Schema, for other programs. */
export function printSchema(): string {
  return `${JSON.stringify(jsonSchema(), undefined, 2)}\n`;
}

/**
 * It is wider than the type in three places, as the reader is: a colour may have a name, a date may go without wording, and a
 * `revision` may stand at the top, where published files bear it.
 */
function jsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(timelineSchema(), {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === vagueDate()) jsonSchema.required = ['edtf'];
      if (zodSchema === color()) Object.assign(jsonSchema, { pattern: undefined, ...colorSchema });
      if (zodSchema === theme()) jsonSchema.anyOf = [{ enum: [...themeNames] }, { pattern: '\\.json$' }];
      if (zodSchema === timelineSchema()) {
        jsonSchema.properties = {
          ...jsonSchema.properties,
          revision: { type: 'string', description: 'The revision that a published file bears; not read.' },
        };
      }
    },
  });
  return { $schema, title: 'Sidelines timeline', ...schema };
}
