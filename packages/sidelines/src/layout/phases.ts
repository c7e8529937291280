import type { Prose } from '../model/notes.ts';
import { phasePartInWords, plainly, type ToldPhase } from '../model/told.ts';
import { type Divider, stackDividers } from './dividers.ts';
import { type Draft, leftOf, settingOf } from './draft.ts';
import { widestLede } from './measures.ts';
import { type GroupMark, type Mark, type Px, round } from './scene.ts';
import { placeText, setParagraph, stack, type TextBlock } from './text/paragraph.ts';
import { setProse } from './text/prose.ts';

/** How thick the line above a heading is. */
const line: Px = 2;
/** Room above a heading, above what stands below it, and at the end of a band, in rhythms; and how far strands run below that before they swing out. */
const [above, between, below, free] = [0.5, 0.25, 0.5, 0.75];

/** The headings of phases that begin before a card, as bands across the braid, each with what is said below it. */
export function setPhases(draft: Draft, phases: readonly ToldPhase[]): Divider {
  const run = draft.measures.rhythm * free;
  const bands = stackDividers(
    phases.map((phase) => setBand(draft, phase)),
    0,
  );
  return { ...bands, covers: bands.height, height: bands.height + run };
}

function setBand(draft: Draft, { phase, parts }: ToldPhase): Divider {
  const { measures, palette } = draft;
  const { start, end, rhythm } = measures;
  const blocks = parts.map((part) => {
    const set = () => (part.kind === 'phase' ? setHeading(draft, part.words) : setAbout(draft, part));
    const block = draft.kept?.text(JSON.stringify([phase.id, part]), set) ?? set();
    const gap = (part.kind === 'phase' ? above : between) * rhythm;
    const left = leftOf(measures, start, widthFor(draft, part.kind));
    return { role: part.kind, phase: phase.id, said: phasePartInWords(part, plainly), block, gap, left };
  });
  const height = blocks.reduce((sum, { block, gap }) => sum + gap + block.height, below * rhythm);
  const across = (y: Px, tall: Px, fill: typeof palette.ink): Mark => ({
    kind: 'rect',
    x: round(leftOf(measures, start, end - start)),
    y: round(y),
    width: round(end - start),
    height: round(tall),
    fill,
  });
  return {
    height,
    texts: blocks,
    missing: blocks.flatMap(({ block }) => block.missing),
    place: (y) => {
      let top = y;
      return blocks.map(({ block, gap, left, ...group }, index): GroupMark => {
        top += gap;
        const own = top;
        top += block.height;
        const draw = (): GroupMark => {
          const band = index === 0 ? [across(y, height, palette.paper), across(y, line, palette.ink)] : [];
          return { kind: 'group', ...group, marks: [...band, ...placeText(block, left, own)] };
        };
        return draft.kept?.group(block, JSON.stringify([y, own, height]), draw) ?? draw();
      });
    },
  };
}

function widthFor({ measures }: Draft, kind: 'phase' | 'phase-text'): Px {
  const room = measures.end - measures.start;
  return kind === 'phase' ? room : Math.min(room, widestLede);
}

function setHeading(draft: Draft, words: string): TextBlock {
  const { measures, look, palette, fonts } = draft;
  const setting = settingOf(draft, measures.type.chapter, { width: widthFor(draft, 'phase'), balanced: true });
  const style = { family: look.fonts.title, bold: true, italic: false };
  return setParagraph([{ text: words, style, color: palette.ink, part: 'phase' }], setting, fonts);
}

function setAbout(draft: Draft, about: Prose): TextBlock {
  const { measures, look, palette, fonts, hyphenator } = draft;
  const setting = settingOf(draft, measures.type.lede, { width: widthFor(draft, 'phase-text') });
  const style = { family: look.fonts.lede, bold: false, italic: false };
  const prose = { style, color: palette.ink, part: 'phase-text' } as const;
  return stack(setProse(about, prose, { ...setting, hyphenator }, fonts), measures.rhythm / 2);
}
