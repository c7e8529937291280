import * as z from 'zod';
import { colorSchema } from '../../model/color.ts';
import { languageTag } from '../../model/language.ts';
import type { Alternative, Correction, Entry, Party, Source, Timeline, VagueDate } from '../../model/timeline.ts';

// Else it tries whether code may be made from text, and a page whose policy forbids that reports it.
z.config({ jitless: true });

const id = z.string().min(1).describe('Unique among its kind; used in links.');
const words = z.string();
const edtf = z.string().describe('An EDTF date (ISO 8601-2, level 0 to 2).');

const vagueDate = z
  .strictObject({
    edtf: z.string().describe('An EDTF date (ISO 8601-2, level 0 to 2), or "" when the date is not known.'),
    wording: words.describe('The date as the author wrote it; without it, the date is put into words of the language.'),
  })
  .describe('A date that may be vague.') satisfies z.ZodType<VagueDate>;

const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .describe('The colour that the author chose.');

const party = z
  .strictObject({
    id,
    name: words.min(1).describe('The name as the author writes it.'),
    aliases: z.array(words).exactOptional().describe('Other names of the same party.'),
    color: color.exactOptional(),
    side: z
      .literal(['left', 'right'])
      .exactOptional()
      .describe('On which side of the spine its cards stand, as one sees it, whichever way the text runs.'),
  })
  .describe('One side: a state, an organisation, a person.') satisfies z.ZodType<Party>;

const correction = z
  .strictObject({ date: edtf, text: words.describe('What was wrong and what is right, as Markdown.') })
  .describe('What was put right after publication.') satisfies z.ZodType<Correction>;

const source = z
  .strictObject({
    id,
    url: words.exactOptional().describe('Where it is to be found.'),
    title: words.exactOptional().describe('What it is called.'),
    archived: words.exactOptional().describe('The address of an archived copy.'),
    accessed: edtf.exactOptional(),
  })
  .describe('What an entry rests on.') satisfies z.ZodType<Source>;

const entry = z
  .strictObject({
    id,
    date: vagueDate,
    parties: z.array(words).describe('The ids of the parties that acted; empty when the text names none.'),
    together: words.exactOptional().describe("The word for those who acted together, where it is not the timeline's."),
    title: words.exactOptional().describe('A headline, as plain text.'),
    text: words.describe('What happened, as Markdown.'),
    sources: z.array(words).exactOptional().describe('The ids of the sources that the entry rests on.'),
    answers: z.array(words).exactOptional().describe('The ids of earlier entries that this one answers.'),
    claim: z.boolean().exactOptional().describe('Whether the entry is what somebody says, and not established.'),
    corrections: z.array(correction).exactOptional(),
  })
  .describe('One thing that happened.') satisfies z.ZodType<Entry>;

const alternative = z
  .strictObject({
    short: words.exactOptional().describe('What it is, in a sentence or two, as plain text.'),
    long: words.exactOptional().describe('All of it, as plain text.'),
    of: words.exactOptional().describe('The mark of the entries that it was written for.'),
  })
  .describe('The timeline in words, for readers who do not see it.') satisfies z.ZodType<Alternative>;

/** The shape of the published JSON; what it accepts is a `Timeline`, as the compiler checks. */
export const timelineSchema = z
  .strictObject({
    sidelines: z.literal(1).describe('The version of this shape.'),
    unfinished: z
      .int()
      .min(1)
      .exactOptional()
      .describe('How many errors its text had, where it was published in spite of them.'),
    title: words.exactOptional().describe('The headline, as plain text.'),
    lede: words.exactOptional().describe('The introduction, as Markdown; paragraphs are separated by a blank line.'),
    language: z
      .string()
      .refine((tag) => languageTag(tag) !== undefined)
      .describe('The language of the text, as a BCP 47 tag.'),
    together: words.exactOptional().describe('The word for all parties acting together, such as "Both".'),
    parties: z.array(party).describe('The sides, in the order in which they are drawn.'),
    entries: z.array(entry).describe("What happened, in the author's order."),
    sources: z.array(source).exactOptional().describe('What the entries rest on.'),
    alt: alternative.exactOptional(),
  })
  .describe('A timeline: what happened, when, and which sides did it.') satisfies z.ZodType<Timeline>;

/** The text of `schema/timeline.schema.json`: the shape as a JSON Schema, for other programs. */
export function printSchema(): string {
  return `${JSON.stringify(jsonSchema(), undefined, 2)}\n`;
}

/**
 * It is wider than the type in three places, as the reader is: a colour may have a name, a date may go without wording, and a
 * `revision` may stand at the top, where published files bear it.
 */
function jsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(timelineSchema, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === vagueDate) jsonSchema.required = ['edtf'];
      if (zodSchema === color) Object.assign(jsonSchema, { pattern: undefined, ...colorSchema });
      if (zodSchema === timelineSchema) {
        jsonSchema.properties = {
          ...jsonSchema.properties,
          revision: { type: 'string', description: 'The revision that a published file bears; not read.' },
        };
      }
    },
  });
  return { $schema, title: 'Sidelines timeline', ...schema };
}
