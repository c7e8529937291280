import { type Diagnostic, diagnose, type TextRange } from '../../../model/diagnostic.ts';
import { type Explanation, explained, type LineKind } from '../../../model/explanation.ts';
import type { LackKey, WhyKey } from '../../../model/whys.ts';
import { readEdtf } from '../../../time/index.ts';
import { after, type Piece, stretch, trimmed } from '../lines.ts';
import { isMark, type MarkKind, remarkAt } from '../remarks/remark.ts';
import { type MatterPlace, toldOnce } from '../roles/notes.ts';
import {
  type DatedRole,
  depthOf,
  type FurnitureRole,
  type HeadingRole,
  type HeadlineRole,
  headingIn,
  type Role,
  type TextRole,
  type TitleRole,
} from '../roles/role.ts';
import type { WrittenDate } from '../shape/written.ts';
import { type Label, labelAt, type PartyNames, wholeLabel, wholeLabels } from './label.ts';
import { unclearTogether } from './unclear.ts';

/** The words that say of what kind an entry is. */
export type Marks = Readonly<Partial<Record<MarkKind, Piece>>>;

/** An entry as it stands in the text. */
export interface DraftEntry {
  readonly date: WrittenDate;
  /** Absent too when it is unclear whom it means: then its words are part of the text. */
  readonly label: Label | undefined;
  readonly text: string;
  readonly wholeRange: TextRange;
  readonly textRange: TextRange;
  /** The line above its date with which its text begins. */
  readonly headline: Piece | undefined;
  readonly series: number | undefined;
  /** What stands between its date, its label and its text and says of what kind it is, such as the word for a draft. */
  readonly marks: Marks;
  /** The phase in which it stands. */
  readonly phase: DraftPhase | undefined;
}

/** A phase as it stands in the text. */
export interface DraftPhase {
  readonly title: Piece;
  /** What is said below it before its first entry. */
  readonly text: string;
  /** The lines of that. */
  readonly lines: readonly Piece[];
}

/** What the lines of the body come to. */
export interface Body {
  readonly title: string | undefined;
  /** Where the title stands, unless only the front matter says it. */
  readonly titlePlace: Piece | undefined;
  readonly lede: string;
  /** The lines of the introduction. */
  readonly ledeLines: readonly Piece[];
  /** Those that have entries, and those before them. */
  readonly phases: readonly DraftPhase[];
  readonly entries: readonly DraftEntry[];
  /** Headings, and headlines above dates, that name who acts where no label says otherwise. */
  readonly names: readonly Piece[];
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: readonly Explanation[];
}

/** What the front matter says besides of parties. */
export interface Declared {
  readonly title: string | undefined;
  /** Where labels stand that look like parties and are not declared: their lines are entries of nobody. */
  readonly undeclared: ReadonlySet<number>;
  /** Where it can be said whom a word for two means; absent where it is said already. */
  readonly place: MatterPlace | undefined;
}

/** Puts the lines of the body together, each by its role. */
export function assemble(roles: readonly Role[], names: PartyNames, declared: Declared): Body {
  const lastDated = roles.findLastIndex(({ kind }) => kind === 'dated');
  const { unbegun, ...body } = assembleUpTo(lastDated, roles, names, declared);
  // A last date may come to no entry: then what stands below the headings before it belongs to the entries above.
  return unbegun === undefined ? body : assembleUpTo(unbegun, roles, names, declared);
}

/** @param end the line from which on headings begin no phases */
function assembleUpTo(
  end: number,
  roles: readonly Role[],
  names: PartyNames,
  declared: Declared,
): Body & {
  /** The line of the first phase behind which no entry follows. */
  readonly unbegun: number | undefined;
} {
  const assembly = new Assembly(names, declared);
  for (const [place, role] of roles.entries()) assembly.take(role, place < end ? place : undefined);
  return assembly.end();
}

/** Lines that become paragraphs. */
class Paragraphs {
  #text: string | undefined;
  #open = false;

  add(line: string): void {
    this.#text = this.#text === undefined ? line : this.#text + (this.#open ? '\n' : '\n\n') + line;
    this.#open = true;
  }

  close(): void {
    this.#open = false;
  }

  get text(): string {
    return this.#text ?? '';
  }
}

/** A phase whose lines are being read. */
class OpenPhase implements DraftPhase {
  readonly title: Piece;
  /** The number of its line. */
  readonly place: number;
  /** The level of its heading, where that begins with a date; else 0. */
  readonly depth: number;
  readonly lines: Piece[] = [];
  readonly #paragraphs = new Paragraphs();
  /** Whether an entry stands in it already, so that what stands below is no more said of it. */
  isBegun = false;

  constructor(title: Piece, place: number, depth: number) {
    this.title = title;
    this.place = place;
    this.depth = depth;
  }

  add(line: string, place: Piece): void {
    this.#paragraphs.add(line);
    this.lines.push(place);
  }

  close(): void {
    this.#paragraphs.close();
  }

  get text(): string {
    return this.#paragraphs.text;
  }
}

/** A date whose entries are being read. */
interface OpenDate {
  readonly date: WrittenDate;
  readonly from: number;
  /** The level of the heading that its line is; 0 where it is none. */
  readonly depth: number;
  /** A headline that stands above it. */
  readonly above: Piece | undefined;
  /** The same with the name of who acted, for an entry that names another. */
  readonly headline: Piece | undefined;
  /** Who acted, by the headline above or the heading of the section, where no label says otherwise. */
  readonly section: Label | undefined;
  readonly series: number | undefined;
  /** What stands behind it and says of what kind all of them are. */
  readonly marks: Marks;
  /** Who acted in all bullets below a name that stands alone. */
  acting: Label | undefined;
  /** Whether each bullet below is an entry, though the date does not stand alone. */
  readonly items: boolean;
  /** Whether the date stands alone in its line, so that each bullet below it is an entry. */
  alone: boolean;
  entries: number;
  /** Whether the last entry began with a bullet. */
  bullets: boolean;
  /** How far that is indented; bullets indented further are part of its text. */
  indent: number;
}

/** An entry whose lines are being read. */
interface OpenEntry {
  readonly label: Label | undefined;
  readonly paragraphs: Paragraphs;
  readonly from: number;
  to: number;
  text: TextRange | undefined;
  headline: Piece | undefined;
  readonly marks: Marks;
  readonly phase: DraftPhase | undefined;
}

class Assembly {
  readonly #names: PartyNames;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #lede = new Paragraphs();
  readonly #ledeLines: Piece[] = [];
  readonly #named: Piece[] = [];
  readonly #entries: DraftEntry[] = [];
  readonly #lines: Explanation[] = [];
  /** Lines left out; those for the same reason that follow one another are told together. */
  readonly #leftOut: FurnitureRole[][] = [];
  /** Headings whose words are no phase. */
  readonly #dropped: Piece[] = [];
  readonly #undeclared: ReadonlySet<number>;
  readonly #place: MatterPlace | undefined;
  #title: string | undefined;
  #titled: Piece | undefined;
  #date: OpenDate | undefined;
  #entry: OpenEntry | undefined;
  readonly #phases: OpenPhase[] = [];

  constructor(names: PartyNames, { title, undeclared, place }: Declared) {
    this.#place = place;
    this.#names = names;
    this.#title = title;
    this.#undeclared = undeclared;
  }

  /** @param place the number of the line, where entries follow, so that a heading may part them */
  take(role: Role, place: number | undefined): void {
    if (role.kind === 'blank') this.#endParagraph();
    else if (role.kind === 'headline') this.#takeHeadline(role);
    else if (role.kind === 'furniture') this.#leaveOut(role);
    else if (role.kind === 'heading') this.#takeHeading(role, place);
    else if (role.kind === 'title') this.#takeTitle(role, place);
    else if (role.kind === 'dated') this.#takeDate(role);
    else this.#takeText(role);
  }

  end(): ReturnType<typeof assembleUpTo> {
    this.#endDate();
    const begun = this.#phases.findLastIndex(({ isBegun }) => isBegun) + 1;
    return {
      title: this.#title,
      titlePlace: this.#titled,
      lede: this.#lede.text,
      ledeLines: this.#ledeLines,
      names: this.#named,
      phases: this.#phases.slice(0, begun),
      unbegun: this.#phases[begun]?.place,
      entries: this.#entries,
      diagnostics: [...this.#diagnostics, ...this.#leftOut.flatMap(leftOut), ...droppedHeadings(this.#dropped)],
      lines: this.#lines,
    };
  }

  #explain(line: Piece, as: LineKind, why: WhyKey, lack?: LackKey): void {
    this.#lines.push(explained(line, as, why, lack));
  }

  /** A headline belongs to the date below it. */
  #takeHeadline({ line }: HeadlineRole): void {
    this.#explain(line, 'headline', 'headline');
    this.#endParagraph();
  }

  #leaveOut(role: FurnitureRole): void {
    this.#explain(role.line, 'left out', role.why);
    const last = this.#leftOut.at(-1);
    if (last?.[0]?.why === role.why) last.push(role);
    else this.#leftOut.push([role]);
  }

  #takeHeading(role: HeadingRole, place: number | undefined): void {
    const { line, why, topic } = role;
    this.#explain(line, 'heading', why);
    this.#endParagraph();
    const title = this.#phaseOf(role);
    if (place !== undefined && title !== undefined)
      this.#phases.push(new OpenPhase(title, place, why === 'heading' ? depthOf(line.text) : 0));
    else if (why === 'topic') this.#dropped.push(line);
    if (!topic) this.#endDate();
    // What stands below a heading without a date is no entry of the date above it.
    else if (this.#date !== undefined) this.#date.alone = false;
  }

  /** The words of a heading between entries; none where it stands within an entry, or only names who acted. */
  #phaseOf({ line, why, title }: HeadingRole): Piece | undefined {
    const date = this.#date;
    const isWithin = date !== undefined && (date.entries === 0 || (date.depth > 0 && depthOf(line.text) > date.depth));
    if (isWithin) return undefined;
    return title ?? (this.#isBeside(line, why) ? (headingIn(line) ?? line) : undefined);
  }

  /**
   * Whether what stands below a heading that says only who acted, or when, is in none of the phases that have begun: “2032” goes on with
   * “The quarrel”, but stands beside “2031: The quarrel”.
   */
  #isBeside(line: Piece, why: WhyKey): boolean {
    const last = this.#phases.at(-1);
    if (last === undefined || why === 'section') return last !== undefined;
    const depth = depthOf(line.text);
    return why === 'heading' && depth > 0 && depth <= last.depth;
  }

  /** The phase that has begun and has no entry yet. */
  get #openPhase(): OpenPhase | undefined {
    const last = this.#phases.at(-1);
    return last?.isBegun === false ? last : undefined;
  }

  #endParagraph(): void {
    this.#lede.close();
    this.#openPhase?.close();
    this.#entry?.paragraphs.close();
  }

  /** The first heading of the first level before all dates is the title, unless the front matter says another; others are headings like those below. */
  #takeTitle({ line, title, why }: TitleRole, place: number | undefined): void {
    const isTitle =
      this.#date === undefined &&
      this.#titled === undefined &&
      (this.#title === undefined || this.#title === title.text);
    if (isTitle) {
      this.#explain(line, 'title', why);
      this.#title = title.text;
      this.#titled = title;
      this.#lede.close();
    } else this.#takeHeading({ kind: 'heading', line, why: 'topic', topic: true, title }, place);
  }

  #takeDate(role: DatedRole): void {
    const { line, date, label, also = [], items, above, section, series, why, lack } = role;
    const { words: rest, marks } = partMarks(role.rest);
    this.#endDate();
    this.#explain(line, isAlone(line, rest, label) ? 'date' : 'entry', why, lack);
    const { impossible, wording, piece, explained } = date;
    if (explained !== undefined) this.#diagnostics.push(badEdtf(explained, piece));
    if (impossible !== undefined)
      this.#diagnostics.push(diagnose('impossible-date', piece, { date: wording, why: impossible }));
    const titled = above && labelAt(above, this.#names);
    if (titled !== undefined) this.#named.push(titled.piece);
    if (section !== undefined && section !== this.#named.at(-1)) this.#named.push(section);
    this.#date = {
      date,
      above: above && titled ? trimmed(after(above, titled.length)) : above,
      headline: above,
      section: titled ?? (section && wholeLabel(section, this.#names)),
      series,
      marks,
      from: above?.from ?? line.from,
      depth: depthOf(line.text),
      items: items === true,
      alone: rest.text === '',
      entries: 0,
      acting: undefined,
      bullets: false,
      indent: 0,
    };
    const named = label === undefined ? labelAt(rest, this.#names) : wholeLabels([label, ...also], this.#names);
    const words = wordsWith(rest, role, named);
    if (words.text !== '' || named !== undefined) this.#beginEntry(this.#date, words, named);
  }

  #takeText(role: TextRole, why: WhyKey = role.escaped ? 'escaped' : 'goes-on'): void {
    const label = this.#labelOf(role);
    const begun = this.#date && this.#whyBegun(this.#date, role, label);
    if (this.#date === undefined) this.#takeLede(role, label);
    else if (begun === undefined && this.#openPhase !== undefined) this.#takeLede(role, undefined);
    else if (begun === undefined) this.#goOn(role, why);
    else {
      this.#explain(role.line, 'entry', begun);
      this.#beginEntry(this.#date, wordsWith(role.words, role, label), label, role);
    }
  }

  #goOn(role: TextRole, why: WhyKey): void {
    const { line, words, escaped, bare } = role;
    this.#explain(line, 'text', why);
    const label = this.#entry?.label?.piece;
    const isHere = bare !== undefined && label !== undefined && label.from >= bare.to && label.to <= line.to;
    if (this.#entry === undefined) return;
    const isFirst = this.#opensList(role);
    addLine(this.#entry, isHere ? bare : escaped || isFirst ? words : line, line);
  }

  /** Whether a line is the first bullet below a name that stands alone, below a date that does: each bullet then is an entry of that name. */
  #opensList({ bullet, indent = 0 }: TextRole): boolean {
    const [date, entry] = [this.#date, this.#entry];
    if (!bullet || !date?.alone || entry?.label === undefined || entry.text !== undefined) return false;
    date.acting = entry.label;
    date.bullets = true;
    date.indent = indent;
    return true;
  }

  #labelOf({ escaped, label, words }: TextRole): Label | undefined {
    if (escaped) return undefined;
    return label === undefined ? labelAt(words, this.#names) : wholeLabel(label, this.#names);
  }

  #takeLede({ line, words, escaped }: TextRole, label: Label | undefined): void {
    if (label !== undefined && label.meaning.kind !== 'unclear')
      this.#diagnostics.push(diagnose('entry-before-date', label.piece, { label: label.piece.text }));
    const [text, phase] = [escaped ? words : line, this.#openPhase];
    const isFirst = this.#entries.length === 0 && phase === undefined;
    this.#explain(line, 'introduction', isFirst ? 'introduction' : 'below-heading');
    if (phase === undefined) {
      this.#lede.add(text.text);
      this.#ledeLines.push(text);
    } else phase.add(text.text, text);
  }

  /** Why a line is a new entry of the date above it; absent when it is a further line of the entry before it. */
  #whyBegun(date: OpenDate, { bullet, words, indent = 0 }: TextRole, label: Label | undefined): WhyKey | undefined {
    if (label !== undefined) return 'label';
    if (this.#entry === undefined) return 'first-text';
    if (this.#undeclared.has(words.from)) return 'undeclared';
    if (bullet && date.items && (date.entries === 1 || indent <= date.indent + 1)) return 'bullet';
    const isBullet = bullet && date.alone && date.bullets && indent <= date.indent + 1;
    return isBullet ? 'bullet' : undefined;
  }

  #beginEntry(date: OpenDate, words: Piece, found: Label | undefined, role?: TextRole): void {
    this.#endEntry();
    const phase = this.#phases.at(-1);
    if (phase !== undefined) phase.isBegun = true;
    if (found !== undefined) date.acting = undefined;
    const label = this.#clear(found ?? date.acting ?? date.section);
    const behind = label === undefined || !beginsWith(words, label) ? words : trimmed(after(words, label.length));
    const { words: first, marks } = role?.escaped ? { words: behind, marks: {} } : partMarks(behind);
    const from = date.entries === 0 ? date.from : (role?.line.from ?? words.from);
    this.#entry = {
      label,
      paragraphs: new Paragraphs(),
      from,
      to: Math.max(words.to, label?.piece.to ?? 0),
      text: undefined,
      headline: undefined,
      marks: { ...date.marks, ...marks },
      phase,
    };
    const above = found === undefined ? date.above : date.headline;
    if (date.entries === 0 && above !== undefined) {
      addLine(this.#entry, above, above);
      this.#entry.headline = above;
      this.#entry.paragraphs.close();
    }
    date.entries += 1;
    date.bullets = role?.bullet ?? false;
    date.indent = role?.indent ?? 0;
    if (first.text !== '') addLine(this.#entry, first, first);
  }

  /** The label, unless it is unclear whom it means, or it sets a party against itself; then that is said. */
  #clear(label: Label | undefined): Label | undefined {
    if (label?.meaning.kind === 'impossible') {
      const { name } = label.meaning;
      this.#diagnostics.push(diagnose('wrong-camps', label.piece, { why: 'twice', party: name }));
      return undefined;
    }
    if (label?.meaning.kind !== 'unclear') return label;
    const { parties } = this.#names;
    const doubt = { parties, before: this.#entries, times: 1, place: this.#place };
    this.#diagnostics.push(unclearTogether(label.piece, doubt));
    return undefined;
  }

  #endDate(): void {
    this.#endEntry();
    const date = this.#date;
    if (date?.above !== undefined && date.entries === 0) {
      const { piece } = date.date;
      this.#beginEntry(date, after(piece, piece.text.length), undefined);
      this.#endEntry();
    }
    this.#date = undefined;
    if (date !== undefined && date.entries === 0) {
      this.#diagnostics.push(diagnose('date-without-text', date.date.piece, { date: date.date.wording }));
    }
  }

  #endEntry(): void {
    const [date, entry] = [this.#date, this.#entry];
    this.#entry = undefined;
    if (date === undefined || entry === undefined) return;
    const { label, paragraphs, from, to, headline, marks, phase } = entry;
    const { text } = paragraphs;
    if (label !== undefined && text === '')
      this.#diagnostics.push(diagnose('label-without-text', label.piece, { label: label.piece.text }));
    const textRange = entry.text ?? { from: to, to };
    const { series } = date;
    this.#entries.push({
      date: date.date,
      label,
      text,
      wholeRange: { from, to },
      textRange,
      headline,
      series,
      marks,
      phase,
    });
  }
}

/** Words without the marks before them. */
function partMarks(words: Piece): { readonly words: Piece; readonly marks: Marks } {
  const remark = remarkAt(words);
  if (remark === undefined || !isMark(remark)) return { words, marks: {} };
  const further = partMarks(remark.words);
  return { words: further.words, marks: { ...further.marks, [remark.kind]: remark.word } };
}

/** Whether a date has nothing in its line but itself. */
function isAlone(line: Piece, rest: Piece, label: Piece | undefined): boolean {
  return rest.text === '' && (label === undefined || label.from >= line.to);
}

/** The words of a line; of one whose label turns out to be no party's, with that, unless it has its place in another line. */
function wordsWith(words: Piece, { label, line }: DatedRole | TextRole, named: Label | undefined): Piece {
  if (label === undefined || named !== undefined || label.from >= line.to || label.to <= line.from) return words;
  return stretch(line, Math.min(startOf(label, line), words.from), Math.max(label.to, words.to));
}

/** Where a label begins, with the bracket that it stands in. */
function startOf(label: Piece, line: Piece): number {
  const isOpened = '([（【'.includes(line.text[label.from - line.from - 1] ?? ' ');
  return isOpened ? label.from - 1 : label.from;
}

/** Whether a text begins with its label, and does not have it in a place of its own. */
function beginsWith(words: Piece, { piece, length }: Label): boolean {
  return piece.from >= words.from && piece.to <= words.from + length;
}

function leftOut(roles: readonly FurnitureRole[]): readonly Diagnostic[] {
  const why = roles[0]?.why ?? 'page';
  return toldOnce(
    roles.map(({ line }) => line),
    ({ text: line, ...range }, times, related) => diagnose('furniture', range, { line, times, why }, { related }),
  );
}

function droppedHeadings(lines: readonly Piece[]): readonly Diagnostic[] {
  return toldOnce(lines, ({ text: _, ...line }, times, related) => diagnose('headings', line, { times }, { related }));
}

function badEdtf(edtf: string, piece: Piece): Diagnostic {
  const reading = readEdtf(edtf);
  const { found, expected } = reading.ok ? { found: '', expected: { kind: 'date' } as const } : reading;
  return diagnose('bad-edtf', piece, { edtf, found, expected });
}

function addLine(entry: OpenEntry, words: Piece, line: Piece): void {
  entry.paragraphs.add(words.text);
  entry.text = { from: entry.text?.from ?? words.from, to: line.to };
  entry.to = Math.max(entry.to, line.to);
}
