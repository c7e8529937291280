import type { PictureFault, PictureKindUnread } from '../model/expected.ts';
import { orientationIn } from './orientation.ts';

/** The kinds of file that pictures are read from. */
export type PictureKind = 'jpeg' | 'png' | 'webp';

/** What the beginning of a file says of it, before anything is decoded. */
export interface PictureHeader {
  readonly kind: PictureKind;
  /** In pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** How it is turned to be seen, by EXIF: 1 to 8; 1 is as it is stored. */
  readonly orientation: number;
}

/** A header, or why there is none. */
export type HeaderReading =
  | { readonly header: PictureHeader; readonly fault?: never }
  | { readonly fault: PictureFault; readonly header?: never };

/** Reads how large a picture is, and how it is turned, without decoding any of it. */
export function readHeader(bytes: Uint8Array): HeaderReading {
  const file = new Bytes(bytes);
  if (file.begins([0xff, 0xd8, 0xff])) return jpegHeader(file);
  if (file.begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return pngHeader(file);
  if (file.text(0, 4) === 'RIFF' && file.text(8, 4) === 'WEBP') return webpHeader(file);
  return { fault: otherKindOf(file) ?? 'unknown' };
}

/** The bytes of a file, which may end anywhere: behind its end are zeros. */
class Bytes {
  readonly all: Uint8Array;

  constructor(all: Uint8Array) {
    this.all = all;
  }

  get length(): number {
    return this.all.length;
  }

  at(place: number): number {
    return this.all[place] ?? 0;
  }

  /** A number of so many bytes, the greatest first. */
  big(place: number, length: number): number {
    let value = 0;
    for (let at = 0; at < length; at += 1) value = value * 256 + this.at(place + at);
    return value;
  }

  /** The same, the least first. */
  little(place: number, length: number): number {
    let value = 0;
    for (let at = length - 1; at >= 0; at -= 1) value = value * 256 + this.at(place + at);
    return value;
  }

  text(place: number, length: number): string {
    return String.fromCharCode(...this.all.subarray(place, place + length));
  }

  begins(signs: readonly number[]): boolean {
    return signs.every((sign, at) => this.all[at] === sign);
  }

  /** Whether two bytes stand anywhere behind a place. */
  hasBehind(place: number, [first, second]: readonly [number, number]): boolean {
    for (let at = this.all.lastIndexOf(first); at > place; at = this.all.lastIndexOf(first, at - 1))
      if (this.all[at + 1] === second) return true;
    return false;
  }
}

function headerOf(header: PictureHeader): HeaderReading {
  return header.width > 0 && header.height > 0 ? { header } : { fault: 'damaged' };
}

/** What stands up to the frame (ISO/IEC 10918-1, B.2), EXIF among it. A file that was cut off has no end of the image, and would be grey below. */
function jpegHeader(file: Bytes): HeaderReading {
  let orientation = 1;
  for (const { marker, at, length } of segmentsOf(file)) {
    if (marker === 0xe1 && file.text(at, 6) === 'Exif\0\0')
      orientation = orientationIn(file.all.subarray(at + 6, at + length));
    if (!isFrame(marker)) continue;
    if (file.at(at + 5) === 4) return { fault: 'cmyk' };
    if (!file.hasBehind(at, [0xff, 0xd9])) return { fault: 'damaged' };
    return headerOf({ kind: 'jpeg', height: file.big(at + 1, 2), width: file.big(at + 3, 2), orientation });
  }
  return { fault: 'damaged' };
}

/** A segment of a JPEG: what it is, and where the data is that stands in it. */
interface Segment {
  readonly marker: number;
  readonly at: number;
  readonly length: number;
}

/** The segments before the pixels. */
function* segmentsOf(file: Bytes): Generator<Segment> {
  for (let at = 2; at + 4 <= file.length && file.at(at) === 0xff; ) {
    const marker = file.at(at + 1);
    // Before a marker there may be any number of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.big(at + 2, 2);
    if (marker === 0xda || length < 2) return;
    yield { marker, at: at + 4, length: length - 2 };
    at += 2 + length;
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Chunks up to the pixels; the first says how large it is (PNG, third edition, 11.2.1). */
function pngHeader(file: Bytes): HeaderReading {
  if (file.text(12, 4) !== 'IHDR') return { fault: 'damaged' };
  let orientation = 1;
  for (let at = 8; at + 8 <= file.length; ) {
    const [length, name] = [file.big(at, 4), file.text(at + 4, 4)];
    if (name === 'IDAT') break;
    if (name === 'eXIf') orientation = orientationIn(file.all.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return headerOf({ kind: 'png', width: file.big(16, 4), height: file.big(20, 4), orientation });
}

/** Chunks of RIFF: a frame alone, or what is said of all (RFC 9649, 2.4 to 2.7). */
function webpHeader(file: Bytes): HeaderReading {
  const kind = 'webp';
  const orientation = 1;
  switch (file.text(12, 4)) {
    case 'VP8 ':
      return headerOf({
        kind,
        width: file.little(26, 2) % 0x4000,
        height: file.little(28, 2) % 0x4000,
        orientation,
      });
    case 'VP8L': {
      const size = file.little(21, 4);
      return headerOf({
        kind,
        width: (size % 0x4000) + 1,
        height: (Math.floor(size / 0x4000) % 0x4000) + 1,
        orientation,
      });
    }
    case 'VP8X':
      if ((file.at(20) & 0x02) !== 0) return { fault: 'animated' };
      return headerOf({
        kind,
        width: file.little(24, 3) + 1,
        height: file.little(27, 3) + 1,
        orientation: webpOrientation(file),
      });
    default:
      return { fault: 'damaged' };
  }
}

function webpOrientation(file: Bytes): number {
  for (let at = 12; at + 8 <= file.length; ) {
    const length = file.little(at + 4, 4);
    if (file.text(at, 4) === 'EXIF') return orientationIn(file.all.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return 1;
}

/** The brands by which files of the ISO base media format say what they are. */
const brands: Readonly<Record<string, PictureKindUnread>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  hevc: 'heic',
  mif1: 'heic',
};

/** So many bytes from the beginning, text is looked through for the sign of SVG. */
const reach = 4096;

function otherKindOf(file: Bytes): PictureKindUnread | undefined {
  if (file.text(4, 4) === 'ftyp') return brands[file.text(8, 4)];
  if (file.text(0, 4) === 'GIF8') return 'gif';
  if (file.text(0, 4) === 'II*\0' || file.text(0, 4) === 'MM\0*') return 'tiff';
  if (file.text(0, 2) === 'BM') return 'bmp';
  if (file.text(0, 5) === '%PDF-') return 'pdf';
  if (file.begins([0xff, 0x0a]) || file.text(4, 4) === 'JXL ') return 'jpeg-xl';
  return /<svg[\s>]/.test(file.text(0, reach)) ? 'svg' : undefined;
}
