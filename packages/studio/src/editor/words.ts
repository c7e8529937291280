function counted(count: number): string {
  return count.toLocaleString('en');
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** What the editor says, in English. */
export const words = {
  product: 'Sidelines',
  text: 'Text',
  picture: 'Picture',
  chronicle: 'Chronicle',
  paste: 'Paste a chronology here, or begin with an example',
  examples: { talks: 'Two sides', pole: 'A race', nile: 'Dates in many forms' },
  private: 'Nothing leaves this computer.',
  saved: 'Saved here, not sent anywhere',
  saving: 'Saving …',
  notSaved: 'Not saved',
  forget: 'Forget this draft',
  reallyForget: 'Forget the text and all that was kept of it? Files that you downloaded stay.',
  entries: (count: number): string => `${counted(count)} ${count === 1 ? 'entry' : 'entries'}`,
  toLookAt: (count: number): string => `${counted(count)} ${count === 1 ? 'thing' : 'things'} to look at`,
  nothingToLookAt: 'Nothing to look at',
  findings: 'Findings',
  more: (count: number): string => `${counted(count)} more, which are shown when these are done`,
  old: 'The text has changed; this is the picture of before.',
  unfinished: 'The text has an error: it is drawn as far as it is understood, and cannot be published yet.',
  publish: 'Publish',
  close: 'Close',
  making: 'Making the files …',
  cannotPublish: 'This keeps the text from being published:',
  files: 'Files to take along',
  leftOut: 'Not made:',
  embed: 'Code for an article',
  copy: 'Copy the code',
  copied: 'Copied',
  who: 'Who acted',
  earlier: 'Earlier',
  later: 'Later',
  kinds: { party: 'party', date: 'date', text: 'text', key: 'key', value: 'value' },
  takenFor: (role: string, why: string): string => `${role}: it ${why}`,
  hint: 'Hint',
  newVersion: 'A new version is ready: load it',
  open: 'Open',
  save: 'Save',
  drafts: 'Drafts',
  tooManyBytes: (name: string, bytes: number, most: number): string =>
    `“${name}” is not opened: it has ${megabytes(bytes)} MB, and the editor takes texts of at most ${megabytes(most)} MB.`,
  noText: (name: string, bytes: number): string =>
    `“${name}” is not opened: its ${counted(bytes)} bytes are no text in UTF-8. Save it as plain text first.`,
  tooMuchOf: (name: string, of: 'characters' | 'lines', count: number, most: number): string =>
    `“${name}” is not taken: the text would have ${counted(count)} ${of}, and the editor takes at most ${counted(most)}. Nothing was changed.`,
  pasted: 'What was pasted',
  savedAs: (name: string): string => `Saved as “${name}”`,
  changedOutside: (name: string): string =>
    `“${name}” was changed by another program since it was opened or saved here. Write over what is in it now?`,
  fileFailed: (why: string): string => `The file could not be opened or saved: ${why}`,
  leaveUnsaved:
    'What is written here could not be kept in this browser, and is lost when another draft is opened. Open it all the same?',
  parted: 'This draft was changed in another tab meanwhile. What stands here is kept as a draft of its own.',
  full: 'there is no room left in this browser; save the text as a file, or forget drafts that you do not need',
  elsewhere: 'This draft is open in another tab, and can only be read here.',
  newDraft: 'Begin a new draft',
  untitled: 'Without a title',
  openHere: 'open here',
  openElsewhere: 'This draft is open in another tab, and was not forgotten.',
  forgetIt: 'Forget',
  forgetNamed: (name: string): string => `Forget “${name}”`,
  name: 'Name',
  rename: 'Rename',
  versions: 'Versions of this draft',
  versionName: 'Name of this version',
  keepVersion: 'Keep this version',
  bringBack: 'Bring this version back',
  allDrafts: 'All drafts in one file',
  passphrase: 'Passphrase, if nobody else should read the file',
  exportAll: 'Take all along',
  importAll: 'Bring from a file',
  imported: (count: number): string => `${counted(count)} ${count === 1 ? 'draft was' : 'drafts were'} added`,
  storeFile: {
    'not-ours': 'This is no file of drafts, or it was changed.',
    'needs-passphrase': 'This file needs the passphrase that it was written with.',
    'wrong-passphrase': 'The passphrase is another, or the file was changed.',
  },
  takeOver: 'Write here instead',
  failed: 'Something failed that should not. Your text is still here; copy it before you load the page anew.',
} as const;

/** Why something failed, in words. */
export function wordsOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return words.full;
  return error instanceof Error ? error.message : String(error);
}
