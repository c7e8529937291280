import { joined } from '../bytes.ts';

/**
 * The colours of the web, sRGB (IEC 61966-2-1), as a profile (ICC.1:2004-10, which PDF 1.7 takes): what a screen makes of red, green and
 * blue. Written here from the numbers of the standard, it is the shortest there is, and nobody else's.
 */
export function srgbProfile(): Uint8Array {
  const curve = typed('para', [u16(3), u16(0), ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed)]);
  const tags: readonly (readonly [signature: string, data: Uint8Array])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', xyz(white)],
    ['chad', typed('sf32', adaptation.map(fixed))],
    ...(['rXYZ', 'gXYZ', 'bXYZ'] as const).map(
      (signature, channel) => [signature, xyz(primaries[channel] ?? white)] as const,
    ),
    ...(['rTRC', 'gTRC', 'bTRC'] as const).map((signature) => [signature, curve] as const),
  ];
  const data = [...new Set(tags.map(([, each]) => each))];
  const first = headerLength + 4 + tags.length * 12;
  const offsetOf = (wanted: Uint8Array): number =>
    data.slice(0, data.indexOf(wanted)).reduce((sum, { length }) => sum + length, first);
  const size = data.reduce((sum, { length }) => sum + length, first);
  const table = tags.flatMap(([signature, each]) => [ascii(signature), u32(offsetOf(each)), u32(each.length)]);
  return joined([...header(size), u32(tags.length), ...table, ...data]);
}

/** The white of what profiles are related by (D50), the colours of the screen as it sees them, and how its own white (D65) gets there (Bradford). */
const white = [0.9642, 1, 0.8249] as const;
const primaries = [
  [0.43607, 0.22249, 0.01392],
  [0.38515, 0.71687, 0.09708],
  [0.14307, 0.06061, 0.7141],
] as const;
const adaptation = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];

const headerLength = 128;

function header(size: number): readonly Uint8Array[] {
  const [version, year] = [u32(0x0420_0000), u16(2026)];
  const made = [year, u16(1), u16(1), u16(0), u16(0), u16(0)];
  const first = [u32(size), u32(0), version, ascii('mntr'), ascii('RGB '), ascii('XYZ '), ...made, ascii('acsp')];
  // No platform, flags, maker, model or attributes; the intent is perceptual.
  const rest = [new Uint8Array(28), ...white.map(fixed)];
  return [...first, ...rest, new Uint8Array(headerLength - joined([...first, ...rest]).length)];
}

/** Data of a type, of a length that four divides. */
function typed(type: string, parts: readonly Uint8Array[]): Uint8Array {
  const bytes = joined([ascii(type), u32(0), ...parts]);
  return joined([bytes, new Uint8Array(-bytes.length & 3)]);
}

function xyz(values: readonly number[]): Uint8Array {
  return typed('XYZ ', values.map(fixed));
}

/** Words in English. */
function words(text: string): Uint8Array {
  const units = text.split('').map((unit) => u16(unit.charCodeAt(0)));
  return typed('mluc', [u32(1), u32(12), ascii('enUS'), u32(units.length * 2), u32(28), ...units]);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** A number with 16 bits behind its point, as profiles have them: 65,536 is 1. */
function fixed(value: number): Uint8Array {
  return u32(Math.round(value * 65_536));
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value >>> 8, value]);
}

function u32(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
}
