declare module 'edtf' {
  /** A date with its bounds in milliseconds of the Unix epoch. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
  /** The parse tree of a date. */
  export function parse(text: string): unknown;
}
