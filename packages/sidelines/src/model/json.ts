import type { Appearance } from './appearance.ts';
import type { Alternative, Correction, Entry, Party, Phase, Picture, Source, Timeline, VagueDate } from './timeline.ts';

/**
 * Writes a timeline as its published JSON: keys in one order whatever made it, two blanks of indent, a final line end.
 * @param revision the short hash of the source that the timeline was read from, where it is published
 */
export function printTimeline(timeline: Timeline, revision?: string): string {
  return `${JSON.stringify({ sidelines: timeline.sidelines, revision, ...timelineInOrder(timeline) }, undefined, 2)}\n`;
}

/** Every property of a thing, so that none is forgotten; one that is `undefined` is not written. */
type InOrder<Thing> = Readonly<Record<keyof Thing, unknown>>;

function timelineInOrder({
  unfinished,
  title,
  lede,
  byline,
  published,
  updated,
  source,
  credit,
  language,
  together,
  parties,
  phases,
  entries,
  sources,
  pictures,
  corrections,
  internal,
  alt,
  appearance,
}: Timeline): InOrder<Omit<Timeline, 'sidelines'>> {
  return {
    unfinished,
    title,
    lede,
    byline,
    published,
    updated,
    source,
    credit,
    language,
    together,
    parties: parties.map(partyInOrder),
    phases: phases?.map(phaseInOrder),
    pictures: pictures?.map(pictureInOrder),
    entries: entries.map(entryInOrder),
    corrections: corrections?.map(correctionInOrder),
    internal,
    sources: sources?.map(sourceInOrder),
    alt: alt && alternativeInOrder(alt),
    appearance: appearance && appearanceInOrder(appearance),
  };
}

function alternativeInOrder({ short, long, of }: Alternative): InOrder<Alternative> {
  return { short, long, of };
}

function appearanceInOrder({ theme, scheme, spacing, width, hyphenate }: Appearance): InOrder<Appearance> {
  return { theme, scheme, spacing, width, hyphenate };
}

function partyInOrder({ id, name, aliases, color, side }: Party): InOrder<Party> {
  return { id, name, aliases, color, side };
}

function phaseInOrder({ id, title, text }: Phase): InOrder<Phase> {
  return { id, title, text };
}

function entryInOrder(entry: Entry): InOrder<Entry> {
  const { id, date, phase, parties, together, against, title, text, sources, answers, claim, disputed } = entry;
  const { pictures, corrections, draft, notBefore, internal } = entry;
  return {
    id,
    date: dateInOrder(date),
    phase,
    parties,
    together,
    against,
    title,
    text,
    pictures: pictures?.map(pictureInOrder),
    sources,
    answers,
    claim,
    disputed,
    corrections: corrections?.map(correctionInOrder),
    draft,
    notBefore,
    internal,
  };
}

function pictureInOrder({ src, alt, caption, credit, width, height }: Picture): InOrder<Picture> {
  return { src, alt, caption, credit, width, height };
}

function dateInOrder({ edtf, wording }: VagueDate): InOrder<VagueDate> {
  return { edtf, wording };
}

function sourceInOrder({ id, url, title, archived, accessed }: Source): InOrder<Source> {
  return { id, url, title, archived, accessed };
}

function correctionInOrder({ kind, date, text }: Correction): InOrder<Correction> {
  return { kind, date, text };
}
