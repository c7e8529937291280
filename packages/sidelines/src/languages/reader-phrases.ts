/**
 * What authors and pages write around the dates and texts of a chronicle, for reading. Phrases are separated by `|`, and
 * stand in lower case. A reader knows those of all languages at once: a Dutch text may have an English “Advertisement”.
 */
export interface ReaderPhrases {
  /** Labels for exactly two parties. */
  readonly both: string;
  /** Words that mean exactly two parties before a noun that names their kind. */
  readonly bothWords?: string;
  /** Labels for all parties that there are. */
  readonly all: string;
  /** Words between the names of a list: and. */
  readonly joiners: string;
  /** The same where it is the first letter of the next name. */
  readonly joinerPrefixes?: string;
  /** Words between the names of opponents: against. The first is the one that is written. */
  readonly opposers: string;
  /** Endings that a name may have behind such a word in place of its last vowels, in languages with cases: “Россия”, “против России”. */
  readonly opposedEndings?: string;
  /** Before a name, as words of their own. */
  readonly articles?: string;
  /** The same where they are grown together with the name. */
  readonly articlePrefixes?: string;
  /** Small words that a proper name may hold in lower case. */
  readonly particles?: string;
  /** What stands before a colon and is no party: headings, set phrases. */
  readonly notParties: string;
  /** Before what was put right after publication. */
  readonly corrections: string;
  /** Before what was made clearer after publication. */
  readonly clarifications: string;
  /** Before what was added after publication. */
  readonly updates: string;
  /** Before what the editors have to say. */
  readonly editorsNotes: string;
  /** Before what is for those alone who make it. */
  readonly internal: string;
  /** Before what is not finished. */
  readonly drafts: string;
  /** Before the moment that nothing is published before. */
  readonly notBefore: string;
  /** Below a picture: before who made it. The first is the one that is written. */
  readonly credits: string;
  /** Before what somebody says, and is not established. */
  readonly claims: string;
  /** Before what is disputed, or alone in a line below it. */
  readonly disputed: string;
  /** Before the names of those who dispute what stands above. */
  readonly disputedBy: string;
  /** Before the earlier entries that one answers. The first is the one that is written. */
  readonly answering: string;
  /** Before what a text rests on. */
  readonly sources: string;
  /** Before the date on which a source was read. */
  readonly accessed: string;
  /** Before the address of a copy of a source, or the words that lead there. */
  readonly archivedCopies: string;
  /** Frequent small words, by which the language of a text is told. */
  readonly commonWords?: string;
  /** Signs of a script that no other language here is written in; one match counts as half a word. Global. */
  readonly script?: RegExp;
  /** Whole lines of a page that are no part of the chronicle. */
  readonly furniture: string;
  /** An invitation to view the timeline in another form begins, or ends, with one of these verbs … */
  readonly viewVerbs?: string;
  /** … and has one of these things … */
  readonly viewThings?: string;
  /** … and nothing else but these words. */
  readonly viewFillers?: string;
  /** Beside the date on which a page appeared; `#` is a number. */
  readonly stamps: string;
  /** Above a table of contents. */
  readonly contents: string;
  /** Above what stands below a chronicle and is no part of it. */
  readonly afterwords: string;
  /** In place of a date: the day of the date above. */
  readonly sameDay: string;
  /** Above a column that names who acted. */
  readonly partyHeads: string;
  /** Above a column that is of no side, besides `dateHeads` and `sources`. */
  readonly otherHeads: string;
  /** Headings of places and topics, which are no parties. */
  readonly topics: string;
  /** In brackets behind a heading: a link to edit what stands below. */
  readonly editLinks: string;
  /** Before a date and a colon: the name of its field. */
  readonly dateHeads: string;
  /** In parentheses behind a date: it is not exact. */
  readonly approximations: string;
  /** Before the name of who acted, in a line of a register. */
  readonly filedBy: string;
  /** In place of a date that nobody knows. */
  readonly unknownDates: string;
  /** Times of the year that have a name and no number, besides seasons and the feasts of `Vocabulary`: “Michaelmas”. */
  readonly timeWords: string;
}
