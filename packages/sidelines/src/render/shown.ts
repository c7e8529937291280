import { allCorrections, type DrawnFacts, type Shown, type ShownEntry, shownOf } from '../model/shown.ts';
import type { Imprint, Timeline } from '../model/timeline.ts';
import { imprintFields } from '../model/told.ts';
import { entryName, partyName, phaseName } from './svg.ts';

/** An element of a picture as SVG: as much of what every DOM offers as is looked at. */
export interface PictureElement {
  readonly localName: string;
  readonly parentElement: PictureElement | null;
  getAttribute(name: string): string | null;
}

/** The parts that a class names, of a group or of a run; that of the text of an entry has none. */
const namedParts = [
  'title',
  'lede',
  'lead',
  'byline',
  'phase',
  'phase-text',
  'when',
  'who',
  'draft',
  'claim',
  'headline',
  'picture',
  'answers',
  'sources',
  'correction',
  'all-sources',
  'whole-corrections',
  'all-corrections',
  'credit',
  'closing',
] as const satisfies readonly DrawnFacts['part'][];

const phaseParts = ['phase', 'phase-text'] as const;

/**
 * What was hit in a picture as SVG, as by a click; undefined where it shows nothing that an author could have written.
 * @param element the innermost that was hit
 */
export function shownByElement(timeline: Timeline, element: PictureElement): Shown | undefined {
  const ids = new Set<string | null>();
  const classes = new Set<string>();
  for (let at: PictureElement | null = element; at !== null; at = at.parentElement) {
    ids.add(at.getAttribute('id'));
    for (const name of (at.getAttribute('class') ?? '').split(' ')) classes.add(name);
  }
  const entry = timeline.entries.find(({ id }) => ids.has(entryName(id)))?.id;
  const isText = entry !== undefined && /^t(?:ext|span)$/.test(element.localName);
  const item = [...classes].find((name) => name.startsWith('item-'))?.slice('item-'.length);
  return shownOf(timeline, {
    entry,
    party: timeline.parties.find(({ id }) => ids.has(partyName(id)))?.id,
    phase: timeline.phases?.find(({ id }) => phaseParts.some((part) => ids.has(phaseName(id, part))))?.id,
    together: classes.has('together'),
    part: namedParts.find((name) => classes.has(name)) ?? (isText ? 'text' : undefined),
    item: item === undefined ? undefined : Number(item),
  });
}

/**
 * A selector of CSS for all elements of a picture as SVG that show something; for the text of an entry, those of its text; for a
 * correction, the one among all corrections as well.
 */
export function selectorFor(timeline: Timeline, shown: Shown): string {
  switch (shown.kind) {
    case 'title':
    case 'lede':
    case 'together':
      return `.${shown.kind}`;
    case 'imprint':
      return selectorOf(shown.field);
    case 'party':
      return `[id="${partyName(shown.party)}"]`;
    case 'phase':
      return `[id="${phaseName(shown.phase, shown.part)}"]`;
    case 'source':
      return `.all-sources${ofItem(shown.source)}`;
    case 'lead':
      return `.lead${ofItem(shown.picture)}`;
    case 'correction':
      return `.whole-corrections${ofItem(shown.correction)}`;
    case 'entry': {
      const group = `[id="${entryName(shown.entry)}"]`;
      if (shown.part === undefined) return group;
      // A run of plain text has the class of its font alone.
      const own = `${group} ${shown.part === 'text' ? 'text:not([class*=" "])' : `.${shown.part}${ofItem(shown.item)}`}`;
      return shown.part === 'correction' ? [own, ...amongAll(timeline, shown)].join() : own;
    }
  }
}

function selectorOf(field: keyof Imprint): string {
  const selectors = (['byline', 'credit'] as const).flatMap((part) => {
    const fields: readonly string[] = imprintFields[part];
    return fields.includes(field) ? [`.${part}${ofItem(fields.indexOf(field))}`] : [];
  });
  return selectors.join();
}

/** The selectors of an entry's correction among all of them, or of all that it has. */
function amongAll(timeline: Timeline, { entry, item }: ShownEntry): readonly string[] {
  return allCorrections(timeline).flatMap((one, place) =>
    one.entry === entry && (item === undefined || one.item === item) ? `.all-corrections${ofItem(place)}` : [],
  );
}

function ofItem(item: number | undefined): string {
  return item === undefined ? '' : `.item-${item}`;
}
