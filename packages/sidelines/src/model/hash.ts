import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first hexadecimal digits of the SHA-256 of a text in UTF-8. */
export function hashOf(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}

/** The first eight of them, for people to compare. */
export function shortHash(text: string): string {
  return hashOf(text, 8);
}
