/** What should stand in an EDTF date where something else does, or nothing. */
export type EdtfExpected =
  | {
      readonly kind:
        | 'date'
        | 'end'
        | 'end-behind-mask'
        | 'year'
        | 'year-but-minus-zero'
        | 'month-or-season'
        | 'day-of-month'
        | 'colon'
        | 'hour'
        | 'minutes'
        | 'seconds'
        | 'hours-of-offset'
        | 'offset-but-minus-zero'
        | 'year-without-zero'
        | 'long-year'
        | 'near-year'
        | 'significant-digits'
        | 'exponent'
        | 'slash';
    }
  /** `most`: how many days the month has. */
  | { readonly kind: 'day'; readonly most: number }
  /** `close`: the bracket that ends a set. */
  | { readonly kind: 'comma-or-close'; readonly close: string };
