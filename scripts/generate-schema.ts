import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from '../packages/sidelines/src/formats/json/schema.ts';

// Writes the JSON Schema of the published JSON. A test asserts that the committed file is what this writes.
const folder = fileURLToPath(new URL('../packages/sidelines/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}timeline.schema.json`, printSchema());
