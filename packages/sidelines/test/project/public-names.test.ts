import { expect, test } from 'vitest';
import * as index from '../../src/index.ts';
import { sourceFiles } from '../support/sources.ts';

const text = sourceFiles().find(({ path }) => path === 'index.ts')?.text ?? '';

/** The names of all export lists, sorted. */
function namesIn(pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();
}

test('the public values are these; a change here is a change for everybody who uses the library', () => {
  expect(Object.keys(index).sort()).toEqual(namesIn(/^export \{([^}]*)\}/gm));
  expect(Object.keys(index).sort()).toEqual([
    'ReadingMemory',
    'Session',
    'added',
    'applied',
    'balanceOf',
    'boundsOf',
    'changedEntries',
    'changedWhole',
    'check',
    'compareBounds',
    'diagnosticCodes',
    'edited',
    'edtfOf',
    'english',
    'entryHash',
    'entryHashes',
    'expectedAt',
    'formatByName',
    'formatForFile',
    'formats',
    'hardToSeeIn',
    'inspectPicture',
    'inverse',
    'linksOfShown',
    'lookOf',
    'merged',
    'missingThemeIn',
    'moved',
    'namedCamps',
    'namedParties',
    'offeredOptions',
    'outputByName',
    'outputs',
    'partiesLike',
    'partyColor',
    'placesOfShown',
    'prepare',
    'publish',
    'readDateWords',
    'readEdtf',
    'readPicture',
    'readTheme',
    'removed',
    'renamed',
    'revisionOf',
    'reworded',
    'rewordedLine',
    'rewordedRefusal',
    'selectorFor',
    'shownAt',
    'shownByElement',
    'textChanges',
    'themeOf',
    'themes',
    'understand',
    'unshownPictures',
    'withDate',
    'withHeadline',
    'withOpponents',
    'withOption',
    'withParties',
    'withText',
    'wordDate',
    'writeEdtf',
  ]);
});

test('the public types are these', () => {
  expect(namesIn(/^export type \{([^}]*)\}/gm).join(' ')).toBe(
    'AlternativePlace Amount Appearance Balance Bound Bounds ContentPart Correction CorrectionPlace DateReading DateValue Day ' +
      'Diagnostic DiagnosticCode DiagnosticFacts DrawOptions Edit Edited EdtfDate EdtfReading Entry EntryAdded EntryChange EntryChanged ' +
      'EntryGone EntryMoved EntryPlace Expected Explanation FaceName Fix FixKey Format Impossibility Imprint KeyPlace LackKey Layout ' +
      'LengthUnit LineFacts LineKind LinkPlace LiveDrawing LivePieces Look Mark Messages NewEntry Offer OfferedOption OptionPath ' +
      'OptionType OptionValue OutputFacts PairBalance Palette PartChange Party PartyBalance PartyPlace PeriodBalance Phase PhasePlace ' +
      'PictureCodecs PictureElement PictureFile PictureReading PictureSize Pictures Piece Pieces PlacedTimeline Places Proposal ' +
      'Publication PublishOptions PublishedFile ReadOptions ReadableFormat Reading ReadyPicture Refusal RefusalCode RefusalMessages ' +
      'RelatedPlace RenderContext Renderer Resource Scene Scheme Severity Shown ShownEntry ShownImprint ShownOfWhole ShownParty ' +
      'ShownPhase ShownSource Sibling Silence Slices Source SourcePlace SourceText Spacing Stand Style TextChange TextRange Theme ' +
      'ThemeName ThemeReading Themes Timeline UnderstandOptions VagueDate Ways WholePart WhyKey WordChange World WritableFormat',
  );
});
