// The public names of the library, listed by hand; a test knows them all. What Node supplies is in `sidelines/node`.
export type {
  Edit,
  Edited,
  Expected,
  Format,
  NewEntry,
  OfferedOption,
  OptionPath,
  OptionValue,
  Proposal,
  ReadableFormat,
  Reading,
  ReadOptions,
  Refusal,
  RefusalCode,
  RefusalMessages,
  WritableFormat,
} from './formats/index.ts';
export {
  added,
  applied,
  edited,
  expectedAt,
  formatByName,
  formatForFile,
  formats,
  inverse,
  merged,
  moved,
  namedCamps,
  namedParties,
  offeredOptions,
  ReadingMemory,
  removed,
  renamed,
  rewordedRefusal,
  withDate,
  withHeadline,
  withOpponents,
  withOption,
  withParties,
  withText,
} from './formats/index.ts';
export type { Pictures } from './illustrations.ts';
export { unshownPictures } from './illustrations.ts';
export type { Layout, Stand } from './layout/draft.ts';
export type { FaceName, Mark, Scene } from './layout/scene.ts';
export type { Look, Palette, Style, Theme } from './layout/theme.ts';
export { lookOf, partyColor } from './layout/theme.ts';
export { themes } from './layout/themes.ts';
export { partiesLike } from './model/alike.ts';
export type { Appearance, Scheme, Spacing, ThemeName } from './model/appearance.ts';
export type { Amount, Balance, PairBalance, PartyBalance, PeriodBalance, Ways } from './model/balance/balance.ts';
export { balanceOf } from './model/balance/balance.ts';
export type { Silence } from './model/balance/silence.ts';
export type {
  EntryAdded,
  EntryChange,
  EntryChanged,
  EntryGone,
  EntryMoved,
  PartChange,
} from './model/changes.ts';
export { changedEntries, changedWhole } from './model/changes.ts';
export { check } from './model/check.ts';
export type { ContentPart, WholePart } from './model/content.ts';
export { entryHash, entryHashes } from './model/content.ts';
export type {
  Diagnostic,
  DiagnosticCode,
  DiagnosticFacts,
  Fix,
  FixKey,
  RelatedPlace,
  Severity,
  TextChange,
  TextRange,
} from './model/diagnostic.ts';
export { diagnosticCodes } from './model/diagnostic.ts';
export type { Explanation, LineFacts, LineKind } from './model/explanation.ts';
export type { Messages } from './model/messages.ts';
export { english, reworded, rewordedLine } from './model/messages.ts';
export type { OptionType } from './model/options.ts';
export type { Offer, OutputFacts } from './model/output.ts';
export type {
  AlternativePlace,
  CorrectionPlace,
  EntryPlace,
  KeyPlace,
  PartyPlace,
  PhasePlace,
  Places,
  SourcePlace,
} from './model/places.ts';
export type {
  LinkPlace,
  PlacedTimeline,
  Shown,
  ShownEntry,
  ShownImprint,
  ShownOfWhole,
  ShownParty,
  ShownPhase,
  ShownSource,
} from './model/shown.ts';
export { linksOfShown, placesOfShown, shownAt } from './model/shown.ts';
export type { Slices } from './model/slices.ts';
export { textChanges } from './model/text-changes.ts';
export type { LengthUnit } from './model/text-length.ts';
export type { Correction, Entry, Imprint, Party, Phase, Source, Timeline, VagueDate } from './model/timeline.ts';
export type { LackKey, WhyKey } from './model/whys.ts';
export type { WordChange } from './model/word-changes.ts';
export { outputByName, outputs } from './outputs.ts';
export type { PictureCodecs, PictureFile, PictureReading, ReadyPicture } from './pictures/read.ts';
export { inspectPicture, readPicture } from './pictures/read.ts';
export { prepare } from './prepare.ts';
export type { DrawOptions, Publication, PublishedFile, PublishOptions } from './publish.ts';
export { hardToSeeIn, publish, revisionOf } from './publish.ts';
export type { Piece, Pieces } from './render/pieces.ts';
export type { PictureSize, RenderContext, Renderer, Sibling } from './render/renderer.ts';
export type { PictureElement } from './render/shown.ts';
export { selectorFor, shownByElement } from './render/shown.ts';
export type { LiveDrawing, LivePieces } from './session.ts';
export { Session } from './session.ts';
export type { Themes } from './theming/named.ts';
export { missingThemeIn, themeOf } from './theming/named.ts';
export type { ThemeReading } from './theming/read.ts';
export { readTheme } from './theming/read.ts';
export type { Bound, Bounds, DateReading, DateValue, Day, EdtfDate, EdtfReading, Impossibility } from './time/index.ts';
export { boundsOf, compareBounds, edtfOf, readDateWords, readEdtf, wordDate, writeEdtf } from './time/index.ts';
export type { SourceText, UnderstandOptions } from './understand.ts';
export { understand } from './understand.ts';
export type { Resource, World } from './world.ts';
