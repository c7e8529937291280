// Required before a program that `bench/start.ts` starts: tells, when it ends, what its process used.
'use strict';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const used = { processor: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 };
  require('node:fs').writeSync(3, JSON.stringify(used));
});
