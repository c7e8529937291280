/** The greatest prime below 2 ** 16. */
const modulus = 65521;

/** After so many bytes, the sums are still below 2 ** 30, with which engines count fastest. */
const stretch = 2048;

/** The checksum Adler-32 (RFC 1950, section 8.2), eight bytes at a time: the sum of all bytes, and the sum of that sum after each of them. */
export function adler(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [sum, sums] = [1, 0];
  for (let start = 0; start < bytes.length; start += stretch) {
    const end = Math.min(start + stretch, bytes.length);
    let at = start;
    sums += sum * (end - start);
    for (; at + 8 <= end; at += 8) {
      const four = view.getInt32(at, true);
      const next = view.getInt32(at + 4, true);
      // Much of a picture is background, whose index is 0.
      if ((four | next) === 0) continue;
      sum += sumOf(four) + sumOf(next);
      sums += sumsOf(four, end - at) + sumsOf(next, end - at - 4);
    }
    for (; at < end; at += 1) {
      sum += bytes[at] ?? 0;
      sums += (bytes[at] ?? 0) * (end - at);
    }
    sum %= modulus;
    sums %= modulus;
  }
  return ((sums << 16) | sum) >>> 0;
}

/** The sum of four bytes. */
function sumOf(four: number): number {
  return (four & 0xff) + ((four >>> 8) & 0xff) + ((four >>> 16) & 0xff) + (four >>> 24);
}

/** The sum of four bytes, of which the first counts so often, and each of the others once less than the one before it. */
function sumsOf(four: number, times: number): number {
  return sumOf(four) * times - ((four >>> 8) & 0xff) - 2 * ((four >>> 16) & 0xff) - 3 * (four >>> 24);
}
