import type { Alternative, Correction, Entry, Party, Source, Timeline, VagueDate } from './timeline.ts';

/**
 * Writes a timeline as its published JSON: keys in one order whatever made it, two blanks of indent, a final line end.
 * @param revision the short hash of the source that the timeline was read from, where it is published
 */
export function printTimeline(timeline: Timeline, revision?: string): string {
  return `${JSON.stringify({ sidelines: timeline.sidelines, revision, ...timelineInOrder(timeline) }, undefined, 2)}\n`;
}

/** A property that is `undefined` is not written. */
function timelineInOrder({ title, lede, language, together, parties, entries, sources, alt }: Timeline): object {
  return {
    title,
    lede,
    language,
    together,
    parties: parties.map(partyInOrder),
    entries: entries.map(entryInOrder),
    sources: sources?.map(sourceInOrder),
    alt: alt && alternativeInOrder(alt),
  };
}

function alternativeInOrder({ short, long, of }: Alternative): unknown {
  return { short, long, of };
}

function partyInOrder({ id, name, aliases, color, side }: Party): unknown {
  return { id, name, aliases, color, side };
}

function entryInOrder(entry: Entry): unknown {
  const { id, date, parties, together, title, text, sources, answers, claim, corrections } = entry;
  return {
    id,
    date: dateInOrder(date),
    parties,
    together,
    title,
    text,
    sources,
    answers,
    claim,
    corrections: corrections?.map(correctionInOrder),
  };
}

function dateInOrder({ edtf, wording }: VagueDate): unknown {
  return { edtf, wording };
}

function sourceInOrder({ id, url, title, archived, accessed }: Source): unknown {
  return { id, url, title, archived, accessed };
}

function correctionInOrder({ date, text }: Correction): unknown {
  return { date, text };
}
