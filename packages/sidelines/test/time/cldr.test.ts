import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../../scripts/generate-cldr.ts';
import { languages } from '../../src/languages/registry.ts';

const source = join(import.meta.dirname, '../../src');

describe('what comes from CLDR', () => {
  it.each([...generatedFiles()])('%s is what the generator writes', (path, text) => {
    expect(readFileSync(join(source, path), 'utf8')).toBe(text);
  });

  it('is there for every language of the registry, and every file is registered', () => {
    const files = readdirSync(join(source, 'languages/cldr')).map((name) => name.replace('.generated.ts', ''));
    expect(files.toSorted()).toEqual(Object.keys(languages).toSorted());
  });
});
