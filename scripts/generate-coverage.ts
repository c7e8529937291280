/**
 * Writes which characters the fonts of the product have, so that no font is fetched only to learn that it lacks one.
 * Run `npx tsx scripts/generate-coverage.ts` after a font is changed; a test compares the table with this.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Blob, Face } from 'harfbuzzjs';
import { familyOf } from '../packages/sidelines/src/world/faces.ts';
import { source } from './bundle.ts';

const fonts = join(source, '../fonts');

/** The text of `world/coverage.generated.ts`. */
export function coverageModule(): string {
  const faces = readdirSync(fonts)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => name.replace('.ttf', ''))
    .sort();
  const families = [...new Set(faces.map(familyOf))];
  const rows = families.map((family) =>
    rowOf(
      family,
      faces.filter((face) => familyOf(face) === family),
    ),
  );
  return `// Made by scripts/generate-coverage.ts from fonts/. Do not edit.

/**
 * The fonts of the product: the faces of each family, and the characters that all of them have, as ranges. A range is how far it begins
 * behind the end of the one before, and how many more characters it has, both in base 36.
 */
export const bundledFonts: Readonly<
  Record<string, { readonly faces: readonly string[]; readonly ranges: string } | undefined>
> = {
${rows.join('\n')}
};
`;
}

function rowOf(family: string, faces: readonly string[]): string {
  const [ranges = '', ...others] = new Set(faces.map(rangesOf));
  if (others.length > 0) throw new Error(`The faces of ${family} have not the same characters`);
  return `  '${family}': {
    faces: [${faces.map((face) => `'${face}'`).join(', ')}],
    ranges:
      '${ranges}',
  },`;
}

function rangesOf(face: string): string {
  const file = new Uint8Array(readFileSync(join(fonts, `${face}.ttf`)));
  const characters = [...new Face(new Blob(file.buffer)).collectUnicodes()].sort((a, b) => a - b);
  const ranges: { readonly from: number; to: number }[] = [];
  for (const character of characters) {
    const last = ranges.at(-1);
    if (last?.to === character - 1) last.to = character;
    else ranges.push({ from: character, to: character });
  }
  return ranges
    .map(({ from, to }, index) => {
      const more = to === from ? '' : `-${(to - from).toString(36)}`;
      return (from - (ranges[index - 1]?.to ?? 0)).toString(36) + more;
    })
    .join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(source, 'world/coverage.generated.ts'), coverageModule());
