import type { Color } from '../../src/layout/scene.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * How colours look to people with all cones and to people who lack one kind, as matrices on linear sRGB: Machado, Oliveira,
 * Fernandes, “A physiologically-based model for simulation of color vision deficiency”, 2009, at severity 1.
 */
export const visions = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

/** From linear sRGB to CIE XYZ, D65 (IEC 61966-2-1). */
const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** How far two colours are apart in CIE Lab (ΔE*ab), as somebody sees them; 2.3 is just noticeable. */
export function distance(a: Color, b: Color, vision: keyof typeof visions): number {
  const [one, other] = [labOf(a, visions[vision]), labOf(b, visions[vision])];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** How far two colours are apart (ΔE2000), as somebody sees them; 1 is just noticeable. */
export function difference(a: Color, b: Color, vision: keyof typeof visions): number {
  return ciede2000(labOf(a, visions[vision]), labOf(b, visions[vision]));
}

/** The hue of a colour as an angle in CIE Lab, in degrees from 0 to 360: about 40 is red, 140 green, 280 blue. */
export function hue(color: Color): number {
  const [, a, b] = labOf(color, visions.usual);
  return hueOf(a, b);
}

/**
 * The CIEDE2000 difference of two colours in CIE Lab, all weights 1: Sharma, Wu, Dalal, “The CIEDE2000 color-difference formula:
 * implementation notes, supplementary test data, and mathematical observations”, 2005; names are those of its equations.
 */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const stretch = 1.5 - 0.5 * chromaWeight((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hueOf(a1 * stretch, b1), hueOf(a2 * stretch, b2)];
  const isGrey = c1 * c2 === 0;
  // The shorter way round from one hue to the other leads over their mean.
  const turn = isGrey ? 0 : h2 - h1 - (Math.abs(h2 - h1) > 180 ? 360 * Math.sign(h2 - h1) : 0);
  const middle = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const hueWeight =
    1 -
    0.17 * cosine(middle - 30) +
    0.24 * cosine(2 * middle) +
    0.32 * cosine(3 * middle + 6) -
    0.2 * cosine(4 * middle - 63);
  const away = (lightness - 50) ** 2;
  const dl = (l2 - l1) / (1 + (0.015 * away) / Math.sqrt(20 + away));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = (2 * Math.sqrt(c1 * c2) * sine(turn / 2)) / (1 + 0.015 * chroma * hueWeight);
  const rotation = -sine(60 * Math.exp(-(((middle - 275) / 25) ** 2))) * 2 * chromaWeight(chroma);
  return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

function chromaWeight(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

/** In degrees, from 0 to 360. */
function hueOf(a: number, b: number): number {
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function labOf(color: Color, vision: Matrix): Triple {
  const [x, y, z] = times(toXyz, clamped(times(vision, linear(color))));
  const [fx, fy, fz] = [lightness(x / 0.95047), lightness(y), lightness(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function linear(color: Color): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function clamped([r, g, b]: Triple): Triple {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return [clamp(r), clamp(g), clamp(b)];
}

function lightness(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

function times(matrix: Matrix, [r, g, b]: Triple): Triple {
  const row = ([x, y, z]: Triple): number => x * r + y * g + z * b;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
