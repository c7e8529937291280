import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageModule, source } from './bundle.ts';

// Writes the published page's own script, as a module. A test asserts that the committed file is what this writes.
writeFileSync(join(source, 'render', 'html', 'script.generated.ts'), await pageModule());
