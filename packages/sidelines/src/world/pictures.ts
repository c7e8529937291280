import type { PictureKind } from '../pictures/header.ts';
import type { PictureCodecs } from '../pictures/read.ts';

/** The WebAssembly of the codecs: where their packages have it, by the names of the files in ours. */
export const codecFiles = {
  mozjpeg_dec: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  mozjpeg_enc: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  squoosh_png_bg: '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  webp_dec: '@jsquash/webp/codec/dec/webp_dec.wasm',
} as const;

/** The WebAssembly of a codec, by the name of its file in the package. */
export type CodecFile = keyof typeof codecFiles;

/** Opens the codecs of pictures, each when it is first needed. @param file gives the WebAssembly of one */
export function openCodecs(file: (name: CodecFile) => Promise<Uint8Array>): PictureCodecs {
  const compiled = async (name: CodecFile) => WebAssembly.compile(new Uint8Array(await file(name)));
  const decoders = {
    jpeg: once(async () => {
      const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
      await init(await compiled('mozjpeg_dec'));
      return (bytes: ArrayBuffer) => decode(bytes);
    }),
    png: once(async () => {
      const { decode, init } = await import('@jsquash/png/decode.js');
      await init(await compiled('squoosh_png_bg'));
      return (bytes: ArrayBuffer) => decode(bytes);
    }),
    webp: once(async () => {
      const { default: decode, init } = await import('@jsquash/webp/decode.js');
      await init(await compiled('webp_dec'));
      return (bytes: ArrayBuffer) => decode(bytes);
    }),
  } satisfies Record<PictureKind, unknown>;
  const encoder = once(async () => {
    const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
    await init(await compiled('mozjpeg_enc'));
    return encode;
  });
  return {
    decode: async (kind, bytes) => (await decoders[kind]())(new Uint8Array(bytes).buffer),
    encode: async ({ width, height, data }, quality) => {
      const image = { width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' as const };
      return new Uint8Array(await (await encoder())(image, { quality }));
    },
  };
}

/** Makes something when it is first asked for; what failed is tried again. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
