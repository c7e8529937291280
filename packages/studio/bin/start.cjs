// Apart from sidelines-studio.cjs, because a very old Node cannot even read `import()`.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

// In a clone of the repository the command is made of its sources when it is run.
if (existsSync(join(__dirname, '../src/bin.ts'))) {
  const making = pathToFileURL(join(__dirname, '../../../scripts/studio-command.ts')).href;
  void import('tsx/esm/api').then(({ register }) => {
    register();
    return import(making);
  });
} else void import('../dist/bin.js');
