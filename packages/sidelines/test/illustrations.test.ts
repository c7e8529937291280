import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Pixels } from '../src/pictures/pixels.ts';
import { inspectPicture, type PictureCodecs, type PictureReading, readPicture } from '../src/pictures/read.ts';
import { publish } from '../src/publish.ts';
import { nodeWorld } from '../src/world/node.ts';
import type { World } from '../src/world.ts';

let world: World;
let codecs: PictureCodecs;

beforeAll(async () => {
  world = await nodeWorld();
  codecs = world.pictures ?? expect.fail('a world without pictures');
});

/** The colours of the four quarters, from the top left to the bottom right. */
const quarters = ['red', 'green', 'blue', 'white'] as const;
const colors = { red: [220, 20, 20], green: [20, 200, 20], blue: [20, 20, 220], white: [250, 250, 250] } as const;

function quartered(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const name = quarters[(y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0)] ?? 'red';
      data.set([...colors[name], 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

/** What is seen in the quarters of a JPEG. */
async function seenIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { width, height, data } = await codecs.decode('jpeg', bytes);
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across) => {
      const at = (Math.floor(down * height) * width + Math.floor(across * width)) * 4;
      const far = (name: keyof typeof colors) =>
        colors[name].reduce((sum, value, part) => sum + Math.abs(value - (data[at + part] ?? 0)), 0);
      return [...quarters].sort((one, other) => far(one) - far(other))[0] ?? '';
    }),
  );
}

/** A JPEG with an EXIF segment that says how it is turned, and where it was taken. */
async function turned(orientation: number): Promise<Uint8Array> {
  const jpeg = await codecs.encode(quartered(64, 32), 90);
  const exif = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const payload = [...new TextEncoder().encode('Exif\0\0'), ...exif, ...new TextEncoder().encode('GPS-CANARY')];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, payload.length + 2, ...payload, ...jpeg.slice(2)]);
}

/** A PNG of these pixels, which may claim to have others. */
function pngOf({ width, height, data }: Pixels, claimed = { width, height }): Uint8Array {
  const rows = new Uint8Array(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1)
    rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  const size = new DataView(new ArrayBuffer(13));
  size.setUint32(0, claimed.width);
  size.setUint32(4, claimed.height);
  const header = new Uint8Array(size.buffer);
  header.set([8, 6], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array())];
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flatMap((one) => [...one])]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  let check = 0xffffffff;
  for (const byte of bytes.subarray(4, -4)) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  new DataView(bytes.buffer).setUint32(data.length + 8, ~check >>> 0);
  return bytes;
}

function ready(reading: PictureReading) {
  return reading.kind === 'ready' ? reading.picture : expect.fail(`${JSON.stringify(reading)}`);
}

// As EXIF has them: what is seen of the stored quarters.
test.each([
  [1, ['red', 'green', 'blue', 'white']],
  [2, ['green', 'red', 'white', 'blue']],
  [3, ['white', 'blue', 'green', 'red']],
  [4, ['blue', 'white', 'red', 'green']],
  [5, ['red', 'blue', 'green', 'white']],
  [6, ['blue', 'red', 'white', 'green']],
  [7, ['white', 'green', 'blue', 'red']],
  [8, ['green', 'white', 'red', 'blue']],
])('a picture with orientation %i is seen upright, and nothing else of its camera stays', async (orientation, seen) => {
  const { width, height, files } = ready(await readPicture(await turned(orientation), codecs));
  expect([width, height]).toEqual(orientation > 4 ? [32, 64] : [64, 32]);
  expect(await seenIn(files[0].bytes)).toEqual(seen);
  const text = String.fromCharCode(...files[0].bytes);
  expect(text).not.toContain('Exif');
  expect(text).not.toContain('CANARY');
});

test('a picture is made at several widths, none of them heavier than the page may be', async () => {
  const { width, height } = { width: 2000, height: 1000 };
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) => (at * 2654435761) >>> 24);
  const { files } = ready(await readPicture(pngOf({ width, height, data }), codecs));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(file.bytes.length).toBeLessThanOrEqual(150_000);
  const photo = ready(await readPicture(await codecs.encode(quartered(2000, 1000), 80), codecs));
  expect(photo.files.map((file) => [file.width, file.height])).toEqual([
    [480, 240],
    [960, 480],
    [1600, 800],
  ]);
  expect(photo.width).toBe(2000);
});

test('what lets through is on white', async () => {
  const data = new Uint8Array(40 * 40 * 4);
  const { files } = ready(await readPicture(pngOf({ width: 40, height: 40, data }), codecs));
  expect(await seenIn(files[0].bytes)).toEqual(['white', 'white', 'white', 'white']);
});

describe('refused by name, before anything is decoded:', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const never: PictureCodecs = {
    decode: () => expect.fail('it is decoded'),
    encode: () => expect.fail('it is encoded'),
  };
  test.each([
    ['avif', text('\0\0\0\x20ftypavif\0\0\0\0')],
    ['heic', text('\0\0\0\x20ftypheic\0\0\0\0')],
    ['gif', text('GIF89a')],
    ['svg', text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['tiff', text('II*\0')],
    ['bmp', text('BM')],
    ['pdf', text('%PDF-1.7')],
    ['unknown', text('no picture')],
    ['unknown', new Uint8Array()],
    ['damaged', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['damaged', text('RIFF\0\0\0\0WEBP')],
  ] as const)('%s', async (fault, bytes) => {
    expect(await readPicture(bytes, never)).toEqual({ kind: 'faulty', fault });
    expect(inspectPicture(bytes)).toEqual({ kind: 'faulty', fault });
  });

  test('what claims more than 25 megapixels', async () => {
    const bomb = pngOf(quartered(8, 8), { width: 60_000, height: 60_000 });
    expect(await readPicture(bomb, never)).toEqual({ kind: 'too-large', width: 60_000, height: 60_000 });
  });

  test('a JPEG that was cut off', async () => {
    const jpeg = await codecs.encode(quartered(64, 64), 90);
    expect(await readPicture(jpeg.subarray(0, -20), never)).toEqual({ kind: 'faulty', fault: 'damaged' });
  });
});

test('what cannot be decoded is damaged', async () => {
  const png = pngOf(quartered(64, 64));
  png.fill(7, 60, 80);
  expect(await readPicture(png, codecs)).toEqual({ kind: 'faulty', fault: 'damaged' });
});

const story = {
  name: 'a.txt',
  text: '3 May 2031\nVelden: opens the bridge.\n![A bridge](b.png)\nCredit: A. Name\n\n9 May 2031\nHarlow: shuts it.\nInternal: x\n',
};

test('a page shows its pictures from files beside it, or holds them within itself', async () => {
  const read = await readPicture(pngOf(quartered(600, 300)), codecs);
  const pictures = new Map([['b.png', read]]);
  const [page, ...files] = publish(story, { to: ['html', 'json'], pictures }, world).files;
  const names = ready(read).files.map(({ name }) => name);
  expect(files.map(({ name }) => name)).toEqual(['a.json', ...names]);
  expect(page?.body).toContain(
    `<figure><img src="${names[1]}" srcset="${names[0]} 480w, ${names[1]} 600w" sizes="min(600px, 100vw)" width="600" height="300" alt="A bridge" loading="lazy" decoding="async"><figcaption><small>(A. Name)</small></figcaption></figure>`,
  );
  expect(JSON.parse(String(files[0]?.body)).entries[0].pictures).toEqual([
    { src: 'b.png', alt: 'A bridge', credit: 'A. Name', width: 600, height: 300 },
  ]);
  const [single, ...others] = publish(story, { to: ['html'], pictures, singleFile: true }, world).files;
  expect(others).toEqual([]);
  expect(single?.body).toContain('<figure><img src="data:image/jpeg;base64,');
});

test('a picture of what is not published is in no file', async () => {
  const [shown, hidden] = await Promise.all(
    [300, 200].map(async (width) => readPicture(pngOf(quartered(width, 100)), codecs)),
  );
  const pictures = new Map([
    ['b.png', shown ?? expect.fail()],
    ['d.png', hidden ?? expect.fail()],
  ]);
  const text = `${story.text}\nDraft: 12 May 2031\nHarlow: opens it.\n![Hidden](d.png)\nCredit: B. Name\n`;
  const { files } = publish({ ...story, text }, { to: ['html', 'json', 'svg'], pictures }, world);
  expect(files.map(({ name }) => name).slice(3)).toEqual(
    ready(pictures.get('b.png') ?? expect.fail()).files.map(({ name }) => name),
  );
  for (const { body } of files.slice(0, 3)) expect(String(body)).not.toMatch(/Hidden|d\.png/);
});

test('a text is not published without the pictures that it names', () => {
  const codesWith = (pictures: ReadonlyMap<string, PictureReading>) =>
    publish(story, { to: ['txt'], pictures }, world).diagnostics.flatMap(({ code, severity }) =>
      severity === 'error' ? [code] : [],
    );
  expect(codesWith(new Map())).toEqual(['missing-picture']);
  expect(codesWith(new Map([['b.png', { kind: 'faulty', fault: 'gif' }]]))).toEqual(['unread-picture']);
  expect(codesWith(new Map([['b.png', { kind: 'too-large', width: 9000, height: 9000 }]]))).toEqual([
    'too-many-pixels',
  ]);
  expect(codesWith(new Map([['b.png', { kind: 'seen', width: 9, height: 9 }]]))).toEqual([]);
});
