import { asTheyMeet, type StrandRanks } from '../../layout/order/crossings.ts';
import { type Colors, classOf, type Gauge, type Kind, piecesImage, placeKinds, restImage } from './braid.ts';

/** The images of a braid in one gauge and one scheme of colours, as custom properties: `--rest`, and `--pieces` of all kinds. */
export function braidImages(kinds: readonly Kind[], gauge: Gauge, colors: Colors): string {
  return `.entries { --rest: ${url(restImage(gauge, colors))}; --pieces: ${url(piecesImage(kinds, gauge, colors))}; }`;
}

/** How far up the pieces have to be moved for each kind, in `swing`, and of a bridge its edge. */
export function kindRules(kinds: readonly Kind[], { ranks }: Gauge): string {
  return placeKinds(kinds)
    .map(
      ({ kind, top }) => `.${classOf(kind)} { --piece: ${top};${kind.side === 'bridge' ? edgeOf(kind, ranks) : ''} }`,
    )
    .join('\n');
}

/** The upper edge of a bridge, in the colours of those who meet, as their strands stand. */
function edgeOf({ acting, camps }: Kind, ranks: StrandRanks): string {
  const stops = asTheyMeet({ parties: acting, camps }, ranks).map(
    (place, index) => `var(--c${place}) 0 ${Math.round(((index + 1) * 1e4) / acting.length) / 100}%`,
  );
  return ` --edge: linear-gradient(90deg, ${stops.join(', ')});`;
}

/** An SVG image as the value of a property; it has no quotes but double ones, and no text. */
export function url(svg: string): string {
  const escaped = svg.replaceAll('"', "'").replace(/[%#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `url("data:image/svg+xml,${escaped}")`;
}
