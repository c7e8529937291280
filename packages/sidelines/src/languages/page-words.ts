/** What a published timeline says in its own name; nothing depends on a number. */
export interface PageWords {
  /** Two parties together. */
  readonly both: string;
  /** Three parties or more together. */
  readonly all: string;
  /** Some of three parties or more, whoever they are. */
  readonly together: string;
  /**
   * Two camps that met as opponents, `{one}` and the `{other}`; what stands between them is said again before each further one. Names have
   * the form that they have alone, whatever a language does to them behind a word such as “against”.
   */
  readonly against: string;
  /** Parties that met as opponents, whoever they are. */
  readonly opposed: string;
  /** Parties that act by themselves, told beside `together`: an adverb, since it stands beside names of any gender and number. */
  readonly alone: string;
  /** Stands before the ways to the pictures. */
  readonly viewAsImage: string;
  /** Leads to the text. */
  readonly readAsText: string;
  /** Stands before the revision's short hash. */
  readonly revision: string;
  /** Stands before the number of entries. */
  readonly entries: string;
  /** Stands for a date that nobody knows. */
  readonly undated: string;
  /** What the thing is, when it has no title. */
  readonly timeline: string;
  /** Stands before what was put right after publication: the word that readers of corrections look for. */
  readonly correction: string;
  /** Before what was made clearer after publication. */
  readonly clarification: string;
  /** Before what was added after publication. */
  readonly update: string;
  /** Before what the editors have to say. */
  readonly editorsNote: string;
  /** At an entry that is not finished. */
  readonly draft: string;
  /** Stands for a picture that is not seen, before what it shows. */
  readonly picture: string;
  /** Names the choice of which entries are shown. */
  readonly show: string;
  /** All entries. */
  readonly everything: string;
  /** Only what parties did each on its own. */
  readonly apart: string;
  readonly search: string;
  /** Where something stands among others, or how many of all there are: `{place}` and `{count}` stand for the numbers. */
  readonly placeOf: string;
  /** Said where a search finds nothing; `{words}` stands for what was looked for. */
  readonly nothingFound: string;
  /** Leads back from what was chosen, or from a search, to all entries. */
  readonly showAll: string;
  /** The strip that shows the whole timeline, and where in it the reader is. */
  readonly overview: string;
  readonly keys: string;
  readonly next: string;
  readonly previous: string;
  /** Begins to show one entry at a time. */
  readonly stepThrough: string;
  readonly copyLink: string;
  /** Copies what an entry says, with its address. */
  readonly copyQuote: string;
  /** Said when something was copied, whatever it is. */
  readonly copied: string;
  /** Names what leads to ways to hand an entry on, and, with three dots, what hands it to other programs. */
  readonly share: string;
  readonly close: string;
  /** Stands before the ways to the files of data. */
  readonly getData: string;
  /** Opens, on a narrow page, what stands beside the search on a wide one: legend, choices, order. */
  readonly options: string;
  /** Names the choice of the order of entries. */
  readonly arrange: string;
  readonly byTime: string;
  readonly byParty: string;
  /** Stands above all that the timeline rests on. */
  readonly sources: string;
  /** Stands before the name of one source, and a colon. */
  readonly source: string;
  /** Leads to a copy of a source that an archive keeps; within a line. */
  readonly archived: string;
  /** Stands before the date on which a source was read, and a colon: a noun, or a form that any date may follow. */
  readonly accessed: string;
  /** Who wrote it: `{names}` of one, of several, or of a house. */
  readonly byline: string;
  /** When it was published: a `{day}`. */
  readonly published: string;
  /** When it was last changed: a `{day}`. */
  readonly updated: string;
  /** Labels an entry that is what somebody says, and is not established. */
  readonly claim: string;
  /** The same of one that somebody disputes. */
  readonly disputed: string;
  /** The same, by whom: `{names}` of one or of several, in the form that they have alone. */
  readonly disputedBy: string;
  /** Stands before the earlier entry that this one answers, and a colon. */
  readonly answers: string;
  /** Of an entry that goes on on the next sheet: stands where it breaks as well as where it goes on. */
  readonly continued: string;
  /** Labels what was published in spite of the errors in its text; the number of `errors` follows. */
  readonly unfinished: string;
  /** Stands before the number of errors, and a colon; within a line. */
  readonly errors: string;
  /** Said of a link that opens in a window of its own; within a line. */
  readonly newWindow: string;
}

/** The signs with which sentences are written, each with the blank that follows it. */
export interface SentenceSigns {
  readonly comma: string;
  readonly stop: string;
  /** Between sentences. */
  readonly blank: string;
}
