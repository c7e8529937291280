/** Why a file cannot be shown or written; `unwritable`: the text has what no text file may have (`isWritable`). */
export type FileProblem = 'gone' | 'no-file' | 'no-text' | 'unwritable' | 'too-large' | 'denied' | 'full' | 'failed';

/** What a file holds: all of its text, marks and line breaks as they are, and its SHA-256 in hex; or why that is not known. */
export type FileState = { readonly hash: string; readonly text: string } | { readonly problem: FileProblem };

/** What `GET /file` answers. */
export type FileAnswer = FileState & { readonly name: string };

/** What `GET /beside?name=…` answers: what a file of the story's folder says; nothing where there is none that may stand beside a story. */
export interface BesideAnswer {
  readonly text?: string;
}

/**
 * What `PUT /file` answers: the hash of what is on the disk now, or why it was not written. With 412 it was written over by somebody
 * else before, and the answer is what it holds now.
 */
export type PutAnswer = { readonly hash: string; readonly text?: undefined } | FileState;

/** A line of `GET /events`: what the file holds now is another than before. */
export type FileEvent = { readonly hash: string } | { readonly problem: FileProblem };
