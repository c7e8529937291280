import { mostBeside } from '../files/limits.ts';
import { counted, listed, number, sizeInWords } from './counting.ts';

/** What the editor says, in English; every other language has the same. */
export type Words = typeof words;

export const words = {
  language: 'Language',
  direction: 'ltr',
  product: 'Sidelines',
  text: 'Text',
  picture: 'Picture',
  table: 'Table',
  rowsAdded: (count: number): string => counted(count, { one: '# entry was added.', other: '# entries were added.' }),
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Redone',
  /** The key, in names of others such as “Ctrl+Z”. */
  control: 'Ctrl',
  changedInLine: (line: number): string => `Changed in line ${number(line)}`,
  chronicle: 'Chronicle',
  paste: 'Paste a chronology here, or drop a file',
  begin: 'Or begin with an example',
  pictureHere: 'Its picture will stand here',
  examples: { talks: 'Two sides', pole: 'A race', nile: 'Dates in many forms' },
  private: 'Nothing leaves this computer.',
  saved: 'Saved here, not sent anywhere',
  saving: 'Saving …',
  notSaved: 'Not saved',
  forget: 'Forget this draft',
  reallyForget: 'Forget the text and all that was kept of it? Files that you downloaded stay.',
  entries: (count: number): string => counted(count, { one: '# entry', other: '# entries' }),
  toLookAt: (count: number): string => counted(count, { one: '# thing to look at', other: '# things to look at' }),
  nothingToLookAt: 'Nothing to look at',
  findings: 'Findings',
  notes: (count: number): string =>
    counted(count, { one: '# note on how it was read', other: '# notes on how it was read' }),
  more: (count: number): string => `${number(count)} more, which are shown when these are done`,
  old: 'The text has changed; this is the picture of before.',
  unfinished: (errors: number): string =>
    counted(errors, {
      one: 'The text has an error: the picture shows what is understood, and nothing can be published yet.',
      other: 'The text has # errors: the picture shows what is understood, and nothing can be published yet.',
    }),
  style: 'Style',
  publish: 'Publish',
  close: 'Close',
  noEntry: 'Choose an entry to change it here.',
  who: 'Who acted',
  earlier: 'Earlier',
  later: 'Later',
  gestures: {
    to: (name: string): string => `To ${name}`,
    together: (names: readonly string[]): string => `Together: ${names.join(', ')}`,
    all: 'Together',
    before: (entry: string): string => `Before ${entry}`,
    atEnd: 'To the end',
    stays: 'Stays as it is',
    moved: 'moved',
    when: 'Date',
    change: 'Change',
    color: 'Colour',
    themeColor: 'Colour of the theme',
    sameAs: 'Same as',
    mergeWith: (name: string): string => `Merge with “${name}”`,
  },
  kinds: { party: 'party', date: 'date', text: 'text', key: 'key', value: 'value' },
  roles: {
    'front matter': 'front matter',
    title: 'title',
    introduction: 'introduction',
    heading: 'heading',
    headline: 'headline',
    date: 'date',
    entry: 'entry',
    text: 'text',
    'left out': 'left out',
  },
  /** `why` is what is said of the line: “begins with a date”. */
  takenFor: (role: string, why: string): string => `${role}: it ${why}`,
  newVersion: 'A new version is ready: load it',
  open: 'Open',
  save: 'Save',
  drafts: 'Drafts',
  tooManyBytes: (name: string, bytes: number, most: number): string =>
    `“${name}” is not opened: it has ${sizeInWords(bytes)}, and the editor takes texts of at most ${sizeInWords(most)}.`,
  noText: (name: string, isMedia: boolean): string =>
    `“${name}” is not opened: it is not text${isMedia ? '' : ' in UTF-8. Save it as plain text first'}.`,
  /** Without a name: of what was pasted. */
  tooMuchOf: (name: string | undefined, of: 'characters' | 'lines', count: number, most: number): string =>
    `${name === undefined ? 'What was pasted' : `“${name}”`} is too long: the text would have ${number(count)} ${of}, and the editor takes at most ${number(most)}. Nothing was changed.`,
  noTextPasted: 'Nothing was pasted: there is no text on the clipboard.',
  savedAs: (name: string): string => `Saved as “${name}”`,
  themeTaken: (name: string): string => `“${name}” stands beside this draft now, as its theme.`,
  themeAlone: (name: string): string => `“${name}” is a theme: first open or paste a story, then drop it again.`,
  tooMuchBeside: (name: string): string =>
    `“${name}” was not taken: beside a story is room for ${number(mostBeside.files)} files of ${sizeInWords(mostBeside.bytes)} in all.`,
  savedAlone: (names: readonly string[]): string => `Only the story was saved; beside it belongs ${listed(names)}`,
  inFile: (name: string, line: number): string => `“${name}”, line ${number(line)}:`,
  changedOutside: (name: string): string =>
    `“${name}” was changed by another program since it was opened or saved here. Write over what is in it now?`,
  unwritable: 'the text has a character that no text file can have (NUL, or half of one); delete it',
  fileFailed: (why: string): string => `The file could not be opened or saved: ${why}`,
  leaveUnsaved:
    'What is written here could not be kept in this browser, and is lost when another draft is opened. Open it all the same?',
  leaveTyped:
    'What is typed in the table is not in the text yet, and is lost when another draft is opened. Open it all the same?',
  parted: 'This draft was changed in another tab meanwhile. What stands here is kept as a draft of its own.',
  full: 'there is no room left in this browser; save the text as a file, or forget drafts that you do not need',
  elsewhere: 'This draft is open in another tab, and can only be read here.',
  openElsewhere: 'This draft is open in another tab, and was not forgotten.',
  name: 'Name',
  rename: 'Rename',
  imported: (count: number): string => counted(count, { one: '# draft was added', other: '# drafts were added' }),
  help: 'Help',
  moreExamples: 'More examples',
  noExample: (name: string): string => `There is no example “${name}” here.`,
  takeOver: 'Write here instead',
  failed: 'Something failed that should not. Your text is still here; copy it before you load the page anew.',
  /** What the editor of the text says, by what it says in English. */
  phrases: {} as Readonly<Record<string, string>>,
  parties: (count: number): string => counted(count, { one: '# party', other: '# parties' }),
  isNowBy: (entry: string, parties: readonly string[]): string =>
    `${entry} is now by ${parties.length === 0 ? 'nobody' : listed(parties)}`,
  isNowEarlier: (entry: string): string => `${entry} is now one place earlier`,
  isNowLater: (entry: string): string => `${entry} is now one place later`,
};
