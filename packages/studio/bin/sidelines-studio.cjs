#!/usr/bin/env node
// Old JavaScript on purpose: a Node that is too old must be able to read this file, so as to say what it needs.
'use strict';

var needed = [20, 19];
var found = process.version.replace('v', '').split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    'sidelines-studio: needs Node.js ' +
      needed.join('.') +
      ' or newer; this is ' +
      process.version +
      ' (https://nodejs.org)\n',
  );
  process.exitCode = 2;
} else {
  require('./start.cjs');
}
