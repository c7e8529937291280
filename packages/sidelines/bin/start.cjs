// Apart from sidelines.cjs, because a very old Node cannot even read `import()`.
'use strict';

void import('../dist/cli/main.js');
