import type { Color } from './scene.ts';

/** A colour between two, in sRGB: all of `a` at 0, all of `b` at 1. */
export function mix(a: Color, b: Color, share: number): Color {
  const channel = (color: Color, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(a, at) * (1 - share) + channel(b, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Color, b: Color): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far two colours are apart in CIE Lab (ΔE*ab), on a screen; 2.3 is just noticeable. */
export function distance(a: Color, b: Color): number {
  const [one, other] = [labOf(a), labOf(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function labOf(color: Color): readonly [number, number, number] {
  const [red, green, blue] = linearOf(color);
  // From linear sRGB to CIE XYZ, each by the white of D65 (IEC 61966-2-1).
  const x = lightness((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = lightness(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = lightness((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function lightness(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

function linearOf(color: Color): readonly [number, number, number] {
  const channel = (at: number): number => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

function luminance(color: Color): number {
  const [red, green, blue] = linearOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
