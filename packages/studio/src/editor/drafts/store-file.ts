import { areBeside } from '../files/beside.ts';
import { countLines, excessOf } from '../files/limits.ts';
import type { Draft, Version } from './store.ts';

/** A draft as it stands in a file of all drafts: without the handle of its file, which is of one machine. */
export interface ExportedDraft extends Omit<Draft, 'file' | 'revision' | 'versionAt'> {
  readonly versions: readonly Version[];
}

/** What a file says of itself. `docs/editor.md` describes all of it. */
const head = { format: 'sidelines-drafts', version: 1 } as const;

/** How a key is made of a passphrase: OWASP's number of rounds for SHA-256; and the most that is done for a file of unknown origin. */
const [rounds, mostRounds] = [600_000, 10_000_000];

/** The last moment that a date can be, in milliseconds since 1970. */
const lastMoment = 8.64e15;

/** That a file is not one of these, or that the passphrase is another. */
export class StoreFileError extends Error {
  readonly why: 'not-ours' | 'needs-passphrase' | 'wrong-passphrase' | 'needs-https';

  constructor(why: StoreFileError['why']) {
    super(why);
    this.why = why;
  }
}

/** Writes all drafts into one file, which only the passphrase opens, if there is one. */
export async function writeStoreFile(drafts: readonly ExportedDraft[], passphrase: string): Promise<string> {
  if (passphrase === '') return JSON.stringify({ ...head, drafts });
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await keyOf(passphrase, salt, rounds, 'encrypt');
  const plain = new TextEncoder().encode(JSON.stringify(drafts));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
  const encrypted = { cipher: 'AES-256-GCM', key: 'PBKDF2-SHA-256', rounds, salt: toBase64(salt), iv: toBase64(iv) };
  return JSON.stringify({ ...head, encrypted, data: toBase64(new Uint8Array(sealed)) });
}

/**
 * Reads such a file.
 * @throws StoreFileError when it is none, or the passphrase is not the one that it was written with
 */
export async function readStoreFile(text: string, passphrase: string): Promise<readonly ExportedDraft[]> {
  const file = parse(text);
  if (file['format'] !== head.format || file['version'] !== head.version) throw new StoreFileError('not-ours');
  const drafts = file['encrypted'] === undefined ? file['drafts'] : await unseal(file, passphrase);
  if (!Array.isArray(drafts) || !drafts.every(isDraft)) throw new StoreFileError('not-ours');
  return drafts;
}

async function unseal({ encrypted, data }: Readonly<Record<string, unknown>>, passphrase: string): Promise<unknown> {
  if (!isRecord(encrypted) || typeof data !== 'string') throw new StoreFileError('not-ours');
  const { rounds, salt, iv } = encrypted;
  const isKnown = typeof salt === 'string' && typeof iv === 'string' && typeof rounds === 'number';
  if (!isKnown || !(rounds >= 1 && rounds <= mostRounds)) throw new StoreFileError('not-ours');
  if (passphrase === '') throw new StoreFileError('needs-passphrase');
  const key = await keyOf(passphrase, fromBase64(salt), rounds, 'decrypt');
  const options = { name: 'AES-GCM', iv: fromBase64(iv) };
  const sealed = fromBase64(data);
  const plain = await crypto.subtle.decrypt(options, key, sealed).catch(() => undefined);
  if (plain === undefined) throw new StoreFileError('wrong-passphrase');
  return JSON.parse(new TextDecoder().decode(plain));
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // Browsers have it only where a page cannot have been changed on its way.
  if (crypto.subtle === undefined) throw new StoreFileError('needs-https');
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const options = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(options, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Said below, as for all that is something else.
  }
  throw new StoreFileError('not-ours');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDraft(value: unknown): value is ExportedDraft {
  if (!isRecord(value) || !isVersion(value) || !Array.isArray(value['versions'])) return false;
  const { beside = [], form } = value;
  return isForm(form) && value['versions'].every(isVersion) && areBeside(beside);
}

function isVersion(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { text, at, name } = value;
  const isText = typeof text === 'string' && excessOf(text.length, countLines(text)) === undefined;
  const isMoment = Number.isSafeInteger(at) && Math.abs(Number(at)) <= lastMoment;
  return isText && isMoment && ['undefined', 'string'].includes(typeof name);
}

function isForm(form: unknown): boolean {
  if (form === undefined) return true;
  return isRecord(form) && typeof form['hasMark'] === 'boolean' && /^(?:\r?\n|\r)$/.test(String(form['lineBreak']));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    throw new StoreFileError('not-ours');
  }
}
