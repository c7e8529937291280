import { movedDown } from '../layout/moved.ts';
import type { FaceName, GroupMark, Mark, Px, Role, Scene } from '../layout/scene.ts';
import { directionOf } from '../model/language.ts';
import { mapInSlices, type Slices } from '../model/slices.ts';
import { drawMark, drawText, hyphenRule, type TextDrawing, textRules } from './svg.ts';

/**
 * A picture as SVG in pieces, for a program that shows it while it changes: it replaces the pieces whose markup changed, and moves those
 * that only stand elsewhere. They look like the picture that is published where the program offers each of `faces` as a font of
 * that name, whole.
 */
export interface Pieces extends Pick<Scene, 'width' | 'height' | 'title' | 'description' | 'language' | 'background'> {
  readonly direction: 'ltr' | 'rtl';
  /** From back to front. */
  readonly pieces: readonly Piece[];
  readonly faces: readonly FaceName[];
  /** The style sheet of the text in all pieces, which the `svg` element around them needs. */
  readonly style: string;
}

/** A group of a picture, by itself. */
export interface Piece {
  /** What it is called among the pieces of its picture: the same in the next picture, if it shows the same. */
  readonly key: string;
  readonly role: Role;
  /** The id of the entry that it shows. */
  readonly entry?: string;
  /** How far down it stands: the program moves it there. */
  readonly y: Px;
  /** How tall it is, so that a program need not show what is out of sight; that of a group of no entry is the whole picture's. */
  readonly height: Px;
  /** An element `g`. */
  readonly markup: string;
  readonly faces: readonly FaceName[];
}

/** What was drawn of groups before; it need not be asked for again where a group is the same object. */
export type KeptPieces = WeakMap<GroupMark, Omit<Piece, 'key'>>;

/**
 * Draws a scene in pieces, in slices.
 * @param kept what was drawn of scenes before, where one is drawn after another; what comes out is the same
 */
export function* drawPieces(scene: Scene, kept: KeptPieces = new WeakMap()): Slices<Pieces> {
  const { width, height, title, description, language, background } = scene;
  const times = new Map<string, number>();
  const pieces = yield* mapInSlices(groupsOf(scene.marks), (group): Piece => {
    const known = kept.get(group);
    const piece = known ?? drawPiece(group, height);
    if (known === undefined) kept.set(group, piece);
    const name = `${group.role} ${group.entry ?? ''}`;
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    return { key: `${name} ${time}`, ...piece };
  });
  const faces = [...new Set(pieces.flatMap((piece) => piece.faces))];
  return {
    ...{ width, height, title, description, language, background },
    direction: directionOf(language),
    pieces,
    faces,
    style: `${textRules}${hyphenRule}${faces.map((face) => `.${face}{font-family:${face}}`).join('')}`,
  };
}

/** The marks of a scene, of which those that are in no group make one. */
function groupsOf(marks: readonly Mark[]): readonly GroupMark[] {
  return marks.map((mark) => (mark.kind === 'group' ? mark : { kind: 'group', role: 'spine', marks: [mark] }));
}

function drawPiece(group: GroupMark, height: Px): Omit<Piece, 'key'> {
  // What is of no entry goes over the whole picture, and is not moved but drawn anew.
  const { top, bottom } = group.entry === undefined ? { top: 0, bottom: height } : extentOf(group.marks);
  const y = Math.floor(top);
  const faces = new Set<FaceName>();
  const drawing: TextDrawing = {
    isText: true,
    definitions: [],
    draw: (mark) => {
      faces.add(mark.face);
      return drawText(mark, mark.face);
    },
  };
  const markup = drawMark(y === 0 ? group : movedDown(group, -y), drawing);
  const { role, entry } = group;
  return {
    role,
    ...(entry === undefined ? {} : { entry }),
    y,
    height: Math.ceil(bottom - y),
    markup,
    faces: [...faces],
  };
}

/** From the highest rectangle or baseline to the lowest of all, room for descenders included. */
function extentOf(marks: readonly Mark[]): { readonly top: Px; readonly bottom: Px } {
  let [top, bottom]: [Px, Px] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (from: Px, to: Px): void => {
    top = Math.min(top, from);
    bottom = Math.max(bottom, to);
  };
  for (const mark of marks) {
    if (mark.kind === 'rect') reach(mark.y, mark.y + mark.height);
    else if (mark.kind === 'text') reach(mark.y, mark.y + mark.size);
    else if (mark.kind !== 'path') {
      const inner = extentOf(mark.marks);
      reach(inner.top, inner.bottom);
    }
  }
  return { top, bottom };
}
