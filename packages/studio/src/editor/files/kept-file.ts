/** A file on the disk that may be written again, and what was in it when it was read or written last. */
export interface KeptFile {
  readonly handle: FileSystemFileHandle;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
