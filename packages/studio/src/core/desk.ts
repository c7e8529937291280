import {
  type Diagnostic,
  type Expected,
  type Explanation,
  hardToSeeIn,
  linksOfShown,
  lookOf,
  missingThemeIn,
  offeredOptions,
  outputByName,
  type PictureElement,
  type Pieces,
  type PublishedFile,
  partiesLike,
  partyColor,
  placesOfShown,
  publish,
  type Reading,
  type Resource,
  Session,
  type Shown,
  type Slices,
  type Stand,
  selectorFor,
  shownAt,
  shownByElement,
  type TextRange,
  type Theme,
  type Timeline,
  textChanges,
  themeOf,
  type World,
} from 'sidelines';
import { editOf, placeAfter } from './gestures.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { pastedInto } from './pasted.ts';
import { PictureChanges } from './picture-changes.ts';
import type {
  Answers,
  Cursor,
  Done,
  ElementFacts,
  EntryFacts,
  Facts,
  FileBeside,
  Files,
  Lines,
  Lit,
  MadeFile,
  Preview,
  Question,
  Response,
  Side,
  Sight,
  Source,
  TableAnswer,
  View,
  Wanted,
  Word,
} from './protocol.ts';
import { inSlices } from './slices.ts';
import { Speech } from './speech.ts';
import { asSaid, type OwnThemes, themeFacts, themesOf, withOwnThemes } from './style.ts';
import { Table } from './table.ts';

const atStart: Sight = { seen: { from: 0, to: 0 }, cursor: 0 };

/** Where one text is understood and drawn, as it is written. Says what it found by `tell`. */
export class Desk {
  readonly #world: World;
  readonly #session: Session;
  readonly #tell: (response: Response) => void;
  readonly #fontFile: (face: string) => string;
  readonly #changes = new PictureChanges();
  #version = 0;
  #name = 'timeline.txt';
  #reading: Reading;
  #text = '';
  #sight = atStart;
  #speech = new Speech();
  #themes: OwnThemes = new Map();
  /** Made when the table asks first. */
  #table: Table | undefined;
  /** What of the text could not be drawn when it was drawn last. */
  #undrawable: readonly Diagnostic[] = [];

  /** @param fontFile the path of the file that a face was measured by */
  constructor(world: World, tell: (response: Response) => void, fontFile: (face: string) => string) {
    this.#world = world;
    this.#session = new Session(world);
    this.#tell = tell;
    this.#fontFile = fontFile;
    this.#reading = this.#session.read({ name: this.#name, text: '' });
  }

  /**
   * Understands a text, which questions are about from then on.
   * @param sight what is looked at of it
   */
  *reading(version: number, source: Source, sight: Sight = atStart): Slices<void> {
    const reading = yield* this.#session.reading(source);
    this.#version = version;
    this.#name = source.name;
    this.#reading = reading;
    this.#table = undefined;
    // Until it is drawn again, what still stands in it is as it was.
    this.#undrawable = this.#undrawable.flatMap((finding) => foundAgain(finding, this.#text, source.text));
    this.#text = source.text;
    this.#sight = sight;
    this.#tellFacts({ lines: this.#lines(sight.seen) });
  }

  /** Says what the library finds in another language, or in English; what was told of the text is told again, and not read again. */
  speak(catalogue: Catalogue | undefined): void {
    this.#speech = new Speech(catalogue);
    this.#table = undefined;
    if (this.#version > 0) this.#tellFacts();
  }

  /** Takes what stands beside the text from here on; it is drawn so when it is read again. */
  put(files: readonly FileBeside[]): void {
    this.#themes = themesOf(files);
  }

  #tellFacts(told: { readonly lines?: Lines } = {}): void {
    const { diagnostics, timeline } = this.#reading;
    const look = [...missingThemeIn(this.#reading, this.#themes), ...hardToSeeIn(this.#reading, this.#themes)];
    const theme = themeFacts(timeline, this.#themes, this.#speech);
    const found = this.#said([...diagnostics, ...look, ...this.#undrawable]);
    const facts = { ...factsOf(timeline, found, themeOf(timeline, this.#themes)), ...(theme && { theme }) };
    this.#tell({ kind: 'understood', version: this.#version, facts, ...told });
  }

  /** Shows the picture of what was understood. @returns what has to be loaded before that, and then nothing is shown */
  *drawing(view: View): Slices<readonly Resource[]> {
    const { timeline } = this.#reading;
    if (timeline.entries.length === 0) return [];
    const how = { ...asSaid(view, timeline), themes: this.#themes };
    const { scenes, stands = [], undrawable, lacking } = yield* this.#session.showing('svg', how);
    const [picture] = scenes;
    if (picture === undefined || lacking.length > 0) return lacking;
    yield;
    const fonts = picture.faces.map((face) => ({ face, path: this.#fontFile(face) }));
    this.#tell({
      kind: 'picture',
      version: this.#version,
      picture: { ...this.#changes.next(picture), fonts },
      stands: stands.map((stand) => sideOf(stand, timeline)),
      isInOrder: this.#isInOrder(picture),
      offset: this.#sight.cursor,
      cursor: this.#cursor(this.#sight.cursor),
    });
    const isAsTold = JSON.stringify(undrawable) === JSON.stringify(this.#undrawable);
    this.#undrawable = undrawable;
    if (!isAsTold) this.#tellFacts();
    return [];
  }

  /** Loads what is lacking. */
  async load(lacking: readonly Resource[]): Promise<void> {
    await this.#world.load?.(lacking);
  }

  /** Whether entries stand as in the text, which by time they may not. */
  #isInOrder({ pieces }: Pieces): boolean {
    const standing = pieces.flatMap(({ entry }) => entry ?? []);
    return this.#reading.timeline.entries.every(({ id }, place) => id === standing[place]);
  }

  /** Answers a question about the text that was understood last. */
  async answer(question: Question): Promise<Answers[keyof Answers]> {
    const { timeline } = this.#reading;
    switch (question.about) {
      case 'lines':
        return this.#lines(question.range);
      case 'shown':
        return this.#shown(question.elements);
      case 'cursor':
        return this.#cursor(question.offset);
      case 'entry': {
        const { entry } = question;
        return this.#entryAt(typeof entry === 'number' ? entry : timeline.entries.findIndex(({ id }) => id === entry));
      }
      case 'expected':
        return this.#expected(question.offset);
      case 'changes':
        return textChanges(question.before, question.after);
      case 'gesture':
        return this.#gesture(question);
      case 'alike':
        return partiesLike(timeline, question.party);
      case 'style':
        return withOwnThemes(offeredOptions(this.#reading), this.#themes);
      case 'option':
        return this.#option(question);
      case 'preview':
        return this.#preview();
      case 'zip':
        return (await import('./zip.ts')).zipped(question.files);
      case 'rows':
        return { version: this.#version, ...this.#rows().rows(question, this.#found) };
      case 'table':
        return { version: this.#version, ...this.#edited(question) };
      case 'files':
        return this.#files(question);
    }
  }

  /** Nothing of a text that became another meanwhile. */
  async #expected(offset: number): Promise<readonly Expected[]> {
    const version = this.#version;
    const found = await inSlices(this.#session.expecting(offset), () => version !== this.#version);
    return found === 'left' ? [] : found;
  }

  async #preview(): Promise<Preview> {
    const { previewOf } = await import('./preview.ts');
    for (;;) {
      const preview = await previewOf(this.#session, this.#themes, this.#world);
      if (preview !== undefined) return preview;
    }
  }

  #option({ path, value }: Extract<Question, { about: 'option' }>): Answers['option'] {
    const edit = this.#session.edit({ kind: 'option', path, value });
    const changed = { version: this.#version, changes: edit.ok ? edit.changes : [] };
    return edit.ok ? changed : { ...changed, refused: this.#speech.why(edit.refusal) };
  }

  #rows(): Table {
    this.#table ??= new Table(this.#reading, (edit) => this.#session.edit(edit), this.#speech);
    return this.#table;
  }

  #edited({ version, edit }: Extract<Question, { about: 'table' }>): Omit<TableAnswer, 'version'> {
    if (version !== this.#version) return { changes: [] };
    if (edit.kind === 'rows') {
      const { refused, ...pasted } = pastedInto(this.#reading, edit.rows, edit.before);
      return refused === undefined ? pasted : { ...pasted, refused: refused === '' ? '' : this.#speech.why(refused) };
    }
    const written = this.#rows().edit(edit);
    if (written === undefined || written.ok) return { changes: written?.changes ?? [] };
    return { changes: [], refused: this.#speech.why(written.refusal) };
  }

  get #found(): readonly Diagnostic[] {
    return this.#said([...this.#reading.diagnostics, ...this.#undrawable]);
  }

  #said(found: readonly Diagnostic[]): readonly Diagnostic[] {
    return found.map((each) => this.#speech.finding(each));
  }

  /** The places of what was hit: of a link, if no other of the same text leads there, its own. */
  #shown(elements: readonly ElementFacts[]): readonly TextRange[] {
    const shown = shownByElement(this.#reading.timeline, elementOf(elements));
    if (shown === undefined) return [];
    const href = elements.find((element) => element.href !== null)?.href;
    const links = linksOfShown(this.#reading, shown).filter((link) => link.href === href);
    return links.length === 1 ? links.map(({ range }) => range) : placesOfShown(this.#reading, shown);
  }

  #cursor(offset: number): Cursor {
    const { places, timeline } = this.#reading;
    const shown = shownAt(this.#reading, offset);
    // Where one entry ends and another begins, what begins is lit.
    const at = places.entries.findLastIndex(({ whole }) => whole.from <= offset && offset <= whole.to);
    const entry = this.#entryAt(at);
    const lit = new Map(shown.flatMap((one) => litBy(timeline, one)).map((one) => [one.selector, one]));
    return { lit: [...lit.values()], ...(entry && { entry }) };
  }

  #entryAt(at: number): EntryFacts | undefined {
    const { timeline, places } = this.#reading;
    const entry = timeline.entries[at];
    if (entry === undefined) return undefined;
    return {
      version: this.#version,
      id: entry.id,
      place: at,
      from: places.entries[at]?.whole.from ?? 0,
      date: entry.date.wording,
      parties: entry.parties,
      isFirst: at === 0,
      isLast: at === timeline.entries.length - 1,
    };
  }

  #gesture({ version: wanted, gesture }: Extract<Question, { about: 'gesture' }>): Done {
    const { timeline } = this.#reading;
    const version = this.#version;
    if (version !== wanted) return { version, changes: [] };
    const done = this.#session.edit(editOf(timeline, gesture));
    if (!done.ok) return { version, changes: [], refused: this.#speech.why(done.refusal) };
    const at = placeAfter(timeline, gesture);
    return { version, changes: done.changes, ...(at !== undefined && { at }) };
  }

  #lines(range: TextRange): Lines {
    const { lines = [], places, timeline } = this.#reading;
    const isNear = ({ from, to }: TextRange): boolean => from <= range.to && to >= range.from;
    const parties = new Map(timeline.parties.map(({ id }, place) => [id, place]));
    const entries = places.entries.flatMap(({ date, who = [], whole }, index): readonly Word[] => {
      if (!isNear(whole) && !isNear(date)) return [];
      const [only, ...others] = timeline.entries[index]?.parties ?? [];
      const party = others.length > 0 || only === undefined ? undefined : parties.get(only);
      const acting = who.map((each): Word => ({ range: each, as: 'party', ...(party === undefined ? {} : { party }) }));
      return [{ range: date, as: 'date' }, ...acting];
    });
    const title = places.title === undefined ? [] : [{ range: places.title, as: 'title' } as const];
    const words = [...title, ...entries].filter((word) => isNear(word.range) && word.range.to > word.range.from);
    const near = lines.filter((line) => isNear(line.range));
    return { version: this.#version, lines: near.map((line) => lineOf(this.#speech.line(line))), words };
  }

  async #files({ text, url, ...wanted }: Wanted): Promise<Files> {
    let { to } = wanted;
    const leftOut: string[] = [];
    const how = { ...(url && { url }), themes: this.#themes };
    for (;;) {
      const { files, diagnostics, lacking } =
        text === undefined
          ? this.#session.publish({ to, ...how })
          : publish({ name: this.#name, text }, { to, ...how }, this.#world);
      if (lacking.length === 0) {
        const tooLarge = new Map(
          diagnostics.flatMap((found) =>
            found.code === 'picture-too-large' ? [[found.facts.output, this.#speech.why(found)] as const] : [],
          ),
        );
        if (tooLarge.size === 0) {
          const errors = diagnostics
            .filter(({ severity }) => severity === 'error')
            .map((found) => this.#speech.why(found));
          const lessSharp = diagnostics
            .filter(({ code }) => code === 'picture-less-sharp')
            .map((found) => this.#speech.why(found));
          return { files: files.map((file, index) => madeFile(file, to[index] ?? '')), leftOut, lessSharp, errors };
        }
        // A picture of so many pixels keeps none of the others back.
        leftOut.push(...tooLarge.values());
        to = to.filter((output) => !tooLarge.has(output));
      }
      await this.#world.load?.(lacking);
    }
  }
}

/** Of an entry all is lit, and with a correction the same one among all corrections. */
function litBy(timeline: Timeline, shown: Shown): readonly Lit[] {
  if (shown.kind !== 'entry') return [{ selector: selectorFor(timeline, shown) }];
  const { entry } = shown;
  const whole = { selector: selectorFor(timeline, { kind: 'entry', entry }), entry };
  return shown.part === 'correction' ? [whole, { selector: selectorFor(timeline, shown) }] : [whole];
}

function madeFile({ name, mediaType, body }: PublishedFile, output: string): MadeFile {
  return { name, mediaType, body, output, label: outputByName(output)?.label ?? output };
}

function lineOf({ range, as, why }: Explanation): Lines['lines'][number] {
  return { range, as, why };
}

/** A finding in a later text, where the words that it is about stand first; none if they are gone. */
function foundAgain(finding: Diagnostic, before: string, now: string): readonly Diagnostic[] {
  const words = before.slice(finding.range.from, finding.range.to);
  const from = now.indexOf(words);
  return from < 0 ? [] : [{ ...finding, range: { from, to: from + words.length } }];
}

function factsOf(timeline: Timeline, diagnostics: readonly Diagnostic[], theme: Theme): Facts {
  const { entries, parties } = timeline;
  const [light, dark] = [lookOf(theme, 'light'), lookOf(theme, 'dark')];
  return {
    isUntitled: timeline.title === undefined,
    entries: entries.length,
    parties: parties.map((party, place) => ({
      id: party.id,
      name: party.name,
      light: partyColor(light, party, place),
      dark: partyColor(dark, party, place),
      ...(party.color !== undefined && { own: party.color }),
    })),
    diagnostics,
  };
}

function sideOf({ parties, ...stretch }: Stand, timeline: Timeline): Side {
  return { ...stretch, parties: parties.flatMap((place) => timeline.parties[place]?.id ?? []) };
}

/** The elements that were hit, as a picture has them. */
function elementOf([first, ...others]: readonly ElementFacts[]): PictureElement {
  return {
    localName: first?.name ?? '',
    parentElement: others.length === 0 ? null : elementOf(others),
    getAttribute: (name) => (name === 'id' ? (first?.id ?? null) : name === 'class' ? (first?.class ?? null) : null),
  };
}
