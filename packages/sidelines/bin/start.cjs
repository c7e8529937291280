// Apart from sidelines.cjs, because a very old Node cannot even read `import()`.
'use strict';

var enableCompileCache = require('node:module').enableCompileCache;

// From Node 22.1 on what was compiled once is kept for the next time, in the folder that Node keeps for that.
if (enableCompileCache !== undefined) enableCompileCache();
void import('../dist/cli/main.js');
