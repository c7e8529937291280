import type { GroupMark, Mark, Scene } from '../../src/layout/scene.ts';
import { type DrawnFacts, type Shown, shownOf } from '../../src/model/shown.ts';
import type { Timeline } from '../../src/model/timeline.ts';

/** A run of text in a drawing, and what it shows. */
export interface DrawnText {
  readonly words: string;
  /** Where it leads, where it is part of a link. */
  readonly href?: string;
  readonly shown: Shown | undefined;
}

/** All text of a scene but the labels of its axis, in the order in which it is drawn. */
export function drawnTexts(timeline: Timeline, { marks }: Pick<Scene, 'marks'>): readonly DrawnText[] {
  return marks.flatMap((mark) => textsIn(timeline, mark, {}));
}

function textsIn(timeline: Timeline, mark: Mark, facts: DrawnFacts): readonly DrawnText[] {
  switch (mark.kind) {
    case 'text':
      return [{ words: mark.text, shown: shownOf(timeline, { ...facts, part: mark.part, item: mark.item }) }];
    case 'link':
      return mark.marks
        .flatMap((inner) => textsIn(timeline, inner, facts))
        .map((text) => ({ ...text, href: mark.href }));
    case 'group':
      return mark.role === 'spine' ? [] : mark.marks.flatMap((inner) => textsIn(timeline, inner, factsOf(mark, facts)));
    case 'rect':
    case 'path':
      return [];
  }
}

function factsOf({ role, entry, party }: GroupMark, outer: DrawnFacts): DrawnFacts {
  return { ...outer, entry: entry ?? outer.entry, party: party ?? outer.party, together: role === 'together' };
}
