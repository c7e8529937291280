import { isSafeAddress } from '../model/prose.ts';

/** Where a file of the run will be found: below the address where the files are published, or beside whatever names it. */
export function addressOf(file: string, url: string | undefined): string {
  const folder = url !== undefined && isSafeAddress(url) ? url.replace(/[^/]*$/, '') : '';
  return folder + encodeURIComponent(file);
}

/** An address in ASCII, as a URI has to be; what is not is encoded as UTF-8 in percent signs. */
export function inAscii(address: string): string {
  return address.replaceAll(/[^\x20-\x7e]+/gu, (part) =>
    encodeURIComponent(part.replaceAll(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')),
  );
}
