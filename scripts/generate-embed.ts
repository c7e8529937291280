import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptsModule, source } from './bundle.ts';

// Writes the scripts that published files carry, as a module. A test asserts that the committed file is what this writes.
writeFileSync(join(source, 'render', 'embed', 'scripts.generated.ts'), await scriptsModule());
