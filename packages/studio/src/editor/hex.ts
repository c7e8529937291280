/** Bytes in hexadecimal. */
function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An id of 128 random bits. On a page without HTTPS browsers have no `randomUUID`. */
export function newId(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}

/** SHA-256, in hexadecimal; pages without HTTPS do not have it. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
