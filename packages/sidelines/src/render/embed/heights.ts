import type { Px } from '../../layout/scene.ts';

/** How tall something is at a width. */
export interface KnownHeight {
  readonly width: Px;
  readonly height: Px;
}

/**
 * A height as CSS, for what stands in a container (`container-type: inline-size`): as known at the known widths, in
 * proportion between them, and the nearest known beyond. Needs no script and no media query.
 * @param known by width, ascending; at least one
 */
export function heightFormula(known: readonly [KnownHeight, ...KnownHeight[]]): string {
  const steps = known.slice(1).map((end, index) => {
    const start = known[index] ?? end;
    const slope = Math.round(((end.height - start.height) / (end.width - start.width)) * 1000) / 1000;
    return ` + ${slope} * (clamp(${start.width}px, 100cqi, ${end.width}px) - ${start.width}px)`;
  });
  return `calc(${known[0].height}px${steps.join('')})`;
}
