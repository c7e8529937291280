/** The part of `linebreak` that is used; the package has no types of its own. */
declare module 'linebreak' {
  // biome-ignore lint/style/noDefaultExport: the package exports its class so.
  export default class LineBreaker {
    constructor(text: string);
    /** The next opportunity, or null after the last, which is the end of the text. */
    nextBreak(): { readonly position: number; readonly required?: boolean } | null;
  }
}
