import { isSafeAddress } from '../model/prose.ts';

/** Where a file of the run will be found: below the address where the files are published, or beside whatever names it. */
export function addressOf(file: string, url: string | undefined): string {
  const folder = url !== undefined && isSafeAddress(url) ? url.replace(/[^/]*$/, '') : '';
  return folder + encodeURIComponent(file);
}
