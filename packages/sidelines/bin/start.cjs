// Apart from sidelines.cjs, because a very old Node cannot even read `import()`.
'use strict';

var enableCompileCache = require('node:module').enableCompileCache;
var setFlagsFromString = require('node:v8').setFlagsFromString;

// Most runs end before optimised code has paid for being made: only what runs for much longer than usual is optimised. One function of
// HarfBuzz's subsetter takes longer to optimise than all the rest of a build, and patterns are made into machine code at once, since most
// match more than once and would else be compiled twice. What is garbage is looked for when memory is short, and not by the way: by then most
// runs have ended. Each engine has flags of its own; a newer Node does as it likes.
var everywhere = ['--wasm-tiering-budget=300000000', '--no-regexp-tier-up', '--no-incremental-marking'];
var flags = {
  20: ['--interrupt-budget=1000000'].concat(everywhere),
  22: ['--invocation-count-for-turbofan=30000'].concat(everywhere),
  24: ['--invocation-count-for-turbofan=30000'].concat(everywhere),
};
for (const flag of flags[parseInt(process.versions.node, 10)] || []) setFlagsFromString(flag);

// From Node 22.1 on what was compiled once is kept for the next time, in the folder that Node keeps for that.
if (enableCompileCache !== undefined) enableCompileCache();
void import('../dist/cli/main.js');
