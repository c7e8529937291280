/** A file on the disk that may be written again, and what was in it when it was read or written last. */
export interface KeptFile {
  readonly handle: FileSystemFileHandle;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}
