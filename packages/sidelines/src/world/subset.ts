/** What is needed of a font: to write some characters, as the whole font does where glyphs keep their ids; or to draw some glyphs, which keep them. */
export type Needed =
  | { readonly characters: string; readonly keepsIds?: boolean }
  | { readonly glyphs: Iterable<number> };

/** Makes a font file with only what is needed of one. */
export type Subsetter = (font: Uint8Array, needed: Needed) => Uint8Array;

/** The functions of HarfBuzz's subsetter (hb-subset.h) that are used here; pointers and sizes are numbers. */
interface SubsetLibrary {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly _initialize: () => void;
  readonly malloc: (size: number) => number;
  readonly free: (pointer: number) => void;
  readonly hb_blob_create: (data: number, length: number, mode: number, user: number, destroy: number) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_set_clear: (set: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_input_glyph_set: (input: number) => number;
  readonly hb_subset_input_set: (input: number, kind: number) => number;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
}

/** HB_MEMORY_MODE_WRITABLE: the library may write into the bytes that it is given. */
const writable = 2;
/** HB_SUBSET_FLAGS_NO_HINTING: hints are of no use at the sizes and resolutions of today. */
const noHinting = 1;
/** HB_SUBSET_FLAGS_RETAIN_GIDS: glyphs keep their ids. */
const keptIds = 2;
/** HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE: no others come with them. */
const noOthers = 0x200;
/** HB_SUBSET_SETS_DROP_TABLE_TAG: tables that a font does without whose glyphs are known. */
const dropTables = 3;
const layoutTables = ['GSUB', 'GPOS', 'GDEF'].map((tag) =>
  [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0),
);
/** HB_SUBSET_SETS_NAME_ID: which names are kept; none, so that a subset does not bear the font's reserved name. */
const nameIds = 4;

/** HarfBuzz's subsetter. @param file harfbuzz-subset.wasm, which comes with harfbuzzjs */
export function openSubsetter(file: Uint8Array): Subsetter {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(file)));
  const library = exports as unknown as SubsetLibrary;
  library._initialize();
  return (font, needed) => subset(library, font, needed);
}

function subset(library: SubsetLibrary, font: Uint8Array, needed: Needed): Uint8Array {
  const data = library.malloc(font.byteLength);
  new Uint8Array(library.memory.buffer).set(font, data);
  const blob = library.hb_blob_create(data, font.byteLength, writable, 0, 0);
  const face = library.hb_face_create(blob, 0);
  const input = library.hb_subset_input_create_or_fail();
  library.hb_set_clear(library.hb_subset_input_set(input, nameIds));
  if ('glyphs' in needed) {
    const wanted = library.hb_subset_input_glyph_set(input);
    for (const glyph of needed.glyphs) library.hb_set_add(wanted, glyph);
    for (const tag of layoutTables) library.hb_set_add(library.hb_subset_input_set(input, dropTables), tag);
    library.hb_subset_input_set_flags(input, noHinting | keptIds | noOthers);
  } else {
    const wanted = library.hb_subset_input_unicode_set(input);
    for (const character of needed.characters) library.hb_set_add(wanted, character.codePointAt(0) ?? 0);
    library.hb_subset_input_set_flags(input, needed.keepsIds ? noHinting | keptIds : noHinting);
  }
  const result = library.hb_subset_or_fail(face, input);
  if (result === 0) throw new Error('HarfBuzz could not make a subset of a font');
  const bytes = bytesOf(library, result);
  library.hb_subset_input_destroy(input);
  library.hb_face_destroy(result);
  library.hb_face_destroy(face);
  library.hb_blob_destroy(blob);
  library.free(data);
  return bytes;
}

function bytesOf(library: SubsetLibrary, face: number): Uint8Array {
  const blob = library.hb_face_reference_blob(face);
  const start = library.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(library.memory.buffer).slice(start, start + library.hb_blob_get_length(blob));
  library.hb_blob_destroy(blob);
  return bytes;
}
