/** A text, or why the bytes are none. */
export type Decoded = { readonly text: string } | NotText;

/** Why bytes are not a text, and where that shows. */
export interface NotText {
  readonly message: string;
  readonly hint: string;
  /** The offset of the first byte that is wrong. */
  readonly byte: number;
  /** The text before that byte. */
  readonly before: string;
}

const saveAsUtf8 = 'Save it as UTF-8 (in most editors: Save as, Encoding, UTF-8) and try again';

/** Reads bytes as UTF-8, or as UTF-16 when a byte order mark says so. Nothing is guessed and nothing is replaced. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = markedEncoding(bytes);
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    return nul < 0 ? { text } : binary(2 + 2 * nul, text.slice(0, nul));
  } catch {
    const message = `The file begins as ${encoding.toUpperCase()} text, but is damaged further on`;
    return { message, hint: saveAsUtf8, byte: 0, before: '' };
  }
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const nul = bytes.indexOf(0);
  if (nul >= 0 && nul < 2 && bytes.length % 2 === 0 && looksLikeUtf16(bytes)) {
    const message = 'The file seems to be UTF-16 text without a byte order mark';
    return { message, hint: saveAsUtf8, byte: nul, before: '' };
  }
  if (nul >= 0) return binary(nul, new TextDecoder().decode(bytes.subarray(0, nul)));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const byte = firstInvalidByte(bytes);
    const value = (bytes[byte] ?? 0).toString(16).padStart(2, '0');
    const message = `The file is not UTF-8 text: byte ${byte + 1} (0x${value}) cannot stand there`;
    return { message, hint: saveAsUtf8, byte, before: new TextDecoder().decode(bytes.subarray(0, byte)) };
  }
}

function binary(byte: number, before: string): NotText {
  const message = `The file is not a text: byte ${byte + 1} is a NUL, as in pictures, archives and word processors’ files`;
  return { message, hint: 'Give a plain text file; from a word processor, save as “Plain text”', byte, before };
}

/** Whether nearly every other byte is NUL, as in Latin text of two bytes a character. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  return Math.max(even, odd) >= sample.length / 4 && Math.min(even, odd) === 0;
}

/** Where the bytes stop being UTF-8: the first place at which decoding with replacement and encoding again gives other bytes. */
function firstInvalidByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const place = bytes.findIndex((byte, index) => byte !== again[index]);
  return place < 0 ? bytes.length - 1 : place;
}
