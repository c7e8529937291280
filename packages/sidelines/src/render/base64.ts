const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in Base64 (RFC 4648, section 4), padded. */
export function base64(bytes: Uint8Array): string {
  const quads: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) quads.push(quad(bytes, at));
  return quads.join('');
}

/** Up to three bytes as four digits. */
function quad(bytes: Uint8Array, at: number): string {
  const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  const known = bytes.length - at;
  return digit(bits >> 18) + digit(bits >> 12) + (known > 1 ? digit(bits >> 6) : '=') + (known > 2 ? digit(bits) : '=');
}

function digit(bits: number): string {
  return digits.charAt(bits & 63);
}
