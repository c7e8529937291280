import { asTheyStand } from '../../layout/order/crossings.ts';
import { type Colors, classOf, footImage, type Gauge, headImage, type Kind, restImage } from './braid.ts';

/** The images of a braid in one gauge and one scheme of colours, as custom properties: `--rest`, and by class `--head` and `--foot`. */
export function braidImages(kinds: readonly Kind[], gauge: Gauge, colors: Colors): string {
  const rules = kinds.map((kind) => {
    const foot = kind.side === 'bridge' ? ` --foot: ${url(footImage(kind, gauge, colors))};` : '';
    return `.${classOf(kind)} { --head: ${url(headImage(kind, gauge, colors))};${foot} }`;
  });
  return [`.entries { --rest: ${url(restImage(gauge, colors))}; }`, ...rules].join('\n');
}

/** The upper edge of each kind of bridge, in the colours of those who meet, as their strands stand. */
export function bridgeEdges(kinds: readonly Kind[], { ranks }: Gauge): string {
  const bridges = kinds.filter(({ side }) => side === 'bridge');
  const rules = bridges.map((kind) => {
    const stops = asTheyStand(kind.acting, ranks).map(
      (place, index) => `var(--c${place}) 0 ${Math.round(((index + 1) * 1e4) / kind.acting.length) / 100}%`,
    );
    return `.${classOf(kind)} { --edge: linear-gradient(90deg, ${stops.join(', ')}); }`;
  });
  return rules.join('\n');
}

/** An SVG image as the value of a property; it has no quotes but double ones, and no text. */
function url(svg: string): string {
  const escaped = svg
    .replaceAll('"', "'")
    .replace(/[%#<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `url("data:image/svg+xml,${escaped}")`;
}
