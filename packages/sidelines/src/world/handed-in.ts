/**
 * HarfBuzz's WebAssembly, for the one time that its package is loaded: it loads itself, and asks nobody for its file. Where the
 * package is bundled for browsers, its loader is led here (scripts/bundle.ts); anywhere else it finds the file beside itself.
 */
export const handedIn: { wasmBinary?: Uint8Array } = {};
