import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from '../packages/sidelines/src/formats/json/schema.ts';
import { printThemeSchema } from '../packages/sidelines/src/theming/schema.ts';

// Writes the JSON Schemas of the published JSON and of theme files. Tests assert that the committed files are what this writes.
const folder = fileURLToPath(new URL('../packages/sidelines/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}timeline.schema.json`, printSchema());
writeFileSync(`${folder}theme.schema.json`, printThemeSchema());
