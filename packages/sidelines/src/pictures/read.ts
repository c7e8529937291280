import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PictureFault } from '../model/expected.ts';
import { type PictureKind, readHeader } from './header.ts';
import { isOnItsSide } from './orientation.ts';
import { type Pixels, scaled } from './pixels.ts';

/** What decodes and encodes pictures, with the same result on every machine. */
export interface PictureCodecs {
  /** Pixels as they are stored, whatever EXIF says. @throws Error when they are damaged */
  readonly decode: (kind: PictureKind, bytes: Uint8Array) => Promise<Pixels>;
  /** A JPEG with nothing in it but the picture. @param quality from 1 to 100 */
  readonly encode: (pixels: Pixels, quality: number) => Promise<Uint8Array>;
}

/** A picture as outputs show it: made anew, with nothing in it of camera, place and author. */
export interface ReadyPicture {
  /** As it is seen, in the pixels of its file. */
  readonly width: number;
  readonly height: number;
  /** The same picture at several widths, the narrowest first; at least one. */
  readonly files: readonly [PictureFile, ...PictureFile[]];
}

/** A picture at one width, as a JPEG. */
export interface PictureFile {
  /** Made of what it holds, so that another picture has another. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What became of the file of a picture. */
export type PictureReading =
  | { readonly kind: 'ready'; readonly picture: ReadyPicture }
  | { readonly kind: 'seen'; readonly width: number; readonly height: number }
  | { readonly kind: 'faulty'; readonly fault: PictureFault }
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number };

/** The most pixels that are decoded: 25 megapixels. */
export const mostPixels = 25_000_000;
/** The widths at which pictures are shown: a phone's column, the page, and the page on a fine screen. */
const widths = [480, 960, 1600];
/** No file is heavier, in bytes, unless it is the only one and as poor as it may get. */
const mostBytes = 150_000;
/** What is tried so that a file is light enough. */
const qualities = [80, 72, 64, 56, 48, 40, 32, 24];

/** What the file of a picture is, without decoding it: `seen` where nothing speaks against showing it. */
export function inspectPicture(bytes: Uint8Array): PictureReading {
  const { header, fault } = readHeader(bytes);
  if (fault !== undefined) return { kind: 'faulty', fault };
  const { width, height, orientation } = header;
  const size = isOnItsSide(orientation) ? { width: height, height: width } : { width, height };
  return { kind: width * height > mostPixels ? 'too-large' : 'seen', ...size };
}

/** Makes a picture ready to be shown. What is too large, by its header, is not decoded. */
export async function readPicture(bytes: Uint8Array, codecs: PictureCodecs): Promise<PictureReading> {
  const seen = inspectPicture(bytes);
  const { header } = readHeader(bytes);
  if (seen.kind !== 'seen' || header === undefined) return seen;
  const pixels = await decoded(header.kind, bytes, codecs);
  // A file whose pixels are not those of its header is not to be trusted.
  if (pixels?.width !== header.width || pixels.height !== header.height) return { kind: 'faulty', fault: 'damaged' };
  const { width, height } = seen;
  const widest = scaled(pixels, Math.min(width, widths.at(-1) ?? width), header.orientation);
  const files: PictureFile[] = [];
  for (const each of [...widths.filter((one) => one < widest.width), widest.width]) {
    const file = await fileOf(each === widest.width ? widest : scaled(widest, each), codecs);
    if (file.bytes.length <= mostBytes || files.length === 0) files.push(file);
  }
  const [first, ...others] = files;
  if (first === undefined) return { kind: 'faulty', fault: 'damaged' };
  return { kind: 'ready', picture: { width, height, files: [first, ...others] } };
}

async function decoded(kind: PictureKind, bytes: Uint8Array, codecs: PictureCodecs): Promise<Pixels | undefined> {
  try {
    return await codecs.decode(kind, bytes);
  } catch {
    return undefined;
  }
}

async function fileOf(pixels: Pixels, codecs: PictureCodecs): Promise<PictureFile> {
  let bytes = new Uint8Array();
  for (const quality of qualities) {
    bytes = new Uint8Array(await codecs.encode(pixels, quality));
    if (bytes.length <= mostBytes) break;
  }
  const { width, height } = pixels;
  return { name: `picture-${bytesToHex(sha256(bytes)).slice(0, 16)}.jpg`, width, height, bytes };
}
