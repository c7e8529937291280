/** A version of the editor, as `scripts/bundle-site.ts` hands it to the service worker. */
export interface Site {
  /** The name of the folder that its files are in. */
  readonly version: string;
  /** The SHA-256 of every file, in hex, by its path on the site. */
  readonly files: Readonly<Record<string, string>>;
  /** The paths of those without which the editor is not whole; the others are kept once they were used. */
  readonly needed: readonly string[];
}

/**
 * What the page tells the service worker: that a window was opened, to take the place of the version before, or that a file was used, by its
 * path in the version.
 */
export type Told = { readonly kind: 'opened' | 'load' } | { readonly kind: 'used'; readonly path: string };
