/**
 * A date in words of a language; the EDTF string itself where the language has no words for it.
 * @param language BCP 47
 */
export function wordDate(edtf: string, _language: string): string {
  return edtf;
}
