// Apart from sidelines.cjs, because a very old Node cannot even read `import()`.
'use strict';

var enableCompileCache = require('node:module').enableCompileCache;
var setFlagsFromString = require('node:v8').setFlagsFromString;

// Most runs end before optimised code has paid for being made: only what runs for much longer than usual is optimised. One function of
// HarfBuzz's subsetter takes longer to optimise than all the rest of a build. Each engine has flags of its own; a newer Node does as it likes.
var later = ['--invocation-count-for-turbofan=30000', '--wasm-tiering-budget=300000000'];
var flags = {
  20: ['--interrupt-budget=1000000', '--wasm-tiering-budget=300000000'],
  22: later,
  24: later,
};
for (const flag of flags[parseInt(process.versions.node, 10)] || []) setFlagsFromString(flag);

// From Node 22.1 on what was compiled once is kept for the next time, in the folder that Node keeps for that.
if (enableCompileCache !== undefined) enableCompileCache();
void import('../dist/cli/main.js');
