import { type Colors, type Gauge, narrowGauge, piecesImage, restImage, wideGauge } from './braid.ts';
import { url } from './braid-style.ts';

/** The sides of a pair, and the places of its strands. */
const sides = ['start', 'end'] as const;
const both = { acting: [0, 1], side: 'bridge' } as const;
const opposed = { ...both, camps: [[0], [1]] } as const;

/**
 * The strands of any two parties, in one gauge and one scheme of colours: for each party and side, as custom properties where the root
 * names them, what its strand does at rest, alone, with the other and against it. Pairs are put together of them, so that no pair has images of its own.
 */
export function pairImages({ name, theme, patterns }: Gauge, colors: Colors, hasOpponents: boolean): string {
  const pair = name === 'wide' ? wideGauge([0, 1], theme) : narrowGauge([0, 1], theme);
  const rules = patterns.flatMap((pattern, party) =>
    sides.map((side, place) => {
      const gauge = { ...pair, patterns: [pattern, pattern], drawn: [place] };
      const paint = new Map([...colors, [`c${place}`, colors.get(`c${party}`) ?? '']]);
      const alone = { acting: [place], side };
      const kinds = [alone, both, ...(hasOpponents ? [opposed] : [])];
      return `[data-${side}="${party}"] .entries { --rest-${side}: ${url(restImage(gauge, paint))}; --pieces-${side}: ${url(piecesImage(kinds, gauge, paint))}; }`;
    }),
  );
  return [`[data-start] .entries { --middle: ${(100 * pair.middle) / pair.width}%; }`, ...rules].join('\n');
}

/** How a page looks that shows two parties side by side: heads above columns of a page of two sides, and nothing of others. */
export const sideBySide = `
.heads, .neither, [data-start] .phase:has(> .entries):not(:has(> .entries > :not(.neither))) { display: none; }
[data-start] .heads { display: flex; }
.heads { gap: 0.5rem; }
.heads > * { flex: 1; min-inline-size: 0; color: var(--c); border-block-end: 2px solid; font: var(--date); line-height: 2rem; }
@media print {
  [data-start] .entries > li { --above: 0px; }
  [data-start] .entries > li::after { content: none; }
}
`;

/**
 * The braid of any two parties. Its strands lie in layers above each other: where one party acts, the strand of the other is at rest
 * below it. The piece of a meeting stands below that of one alone, and that of opponents below both (`pairImages`).
 */
export function pairBraid({ theme, ranks }: Gauge, hasOpponents: boolean): string {
  const parties = ranks.map(
    (_, party) => `[data-start="${party}"] { --from: var(--c${party}); --hair-from: var(--h${party}); }
[data-end="${party}"] { --to: var(--c${party}); --hair-to: var(--h${party}); }`,
  );
  const [wide, narrow] = [wideGauge([0, 1], theme).width, narrowGauge([0, 1], theme).width];
  return `
[data-start] { --wide: ${wide / 16}rem; --narrow: ${narrow / 16}rem; }
${parties.join('\n')}
[data-start] .entries { --rest: var(--rest-end) 0 0 / 100% auto, var(--rest-start); }
[data-start] .start { --c: var(--from); --h: var(--hair-from); --piece: 0; --pieces: var(--pieces-start); --cover: linear-gradient(90deg, var(--paper) var(--middle), transparent 0); }
[data-start] .end { --c: var(--to); --h: var(--hair-to); --piece: 0; --pieces: var(--pieces-end); --cover: linear-gradient(90deg, transparent var(--middle), var(--paper) 0); }
[data-start] .bridge { --piece: 2; --edge: linear-gradient(90deg, var(--from) 50%, var(--to) 0); }${hasOpponents ? '\n[data-start] .opposed { --piece: 5; }' : ''}
[data-start] .bridge::before, [data-start] .bridge :is(h2, h3)::after { --pieces: var(--pieces-end) 0 var(--up) / 100% auto no-repeat, var(--pieces-start); }
@media print {
  .heads select { appearance: none; padding: 0; border-width: 0 0 2px; }
}
`;
}
