// Installs what this repository lacks: packages by the lockfile, and for the tests Chromium, Firefox, poppler, qpdf and Java.
// Needs nothing but Node itself. Quiet when nothing is missing; says what it does on standard error.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `Usage: node scripts/setup.mjs [--without-browser]

Installs the packages by the lockfile when they are missing or not those of the lockfile,
and what the tests look at the outputs with (Debian's chromium, firefox-esr, poppler-utils, qpdf and default-jre-headless)
when it is missing and the user may install packages.`;

function say(line) {
  process.stderr.write(`setup: ${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(2);
}

function readJson(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  } catch {
    return undefined;
  }
}

function checkNode() {
  const wanted = readJson('package.json').engines.node;
  const [major, minor] = /(\d+)\.(\d+)/.exec(wanted).slice(1).map(Number);
  const [foundMajor, foundMinor] = process.versions.node.split('.').map(Number);
  if (foundMajor > major || (foundMajor === major && foundMinor >= minor)) return;
  stop(`Sidelines needs Node.js ${wanted}; this is ${process.version} (https://nodejs.org)`);
}

/** Why the installed packages are not those of the lockfile, or undefined when they are. */
function whyPackagesAreStale() {
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules', '.package-lock.json')?.packages;
  if (installed === undefined) return 'the packages are not installed';
  for (const [path, { version, link, optional }] of Object.entries(wanted)) {
    if (!path.includes('node_modules/') || link) continue;
    const found = installed[path];
    if (found === undefined ? !optional : found.version !== version) return `${path} is not as in the lockfile`;
  }
  return undefined;
}

function installPackages() {
  const reason = whyPackagesAreStale();
  if (reason === undefined) return;
  say(`${reason}; running npm ci`);
  // npm's own output goes to standard error, so that standard output stays the caller's.
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('npm ci failed; its messages are above');
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findInPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** The prefix with which packages may be installed: none for root, sudo where it asks no password, undefined otherwise. */
function installPrefix() {
  if (findInPath('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  if (findInPath('sudo') === undefined) return undefined;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function apt(prefix, ...args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
  return spawnSync(command, rest, { stdio: ['ignore', 2, 2] }).status === 0;
}

/** What the tests need of a machine: programs, and the packages of Debian that have them. */
const tools = [
  {
    name: 'Chromium',
    isThere: () => existsSync(process.env.CHROMIUM ?? '') || findInPath('chromium') !== undefined,
    packages: ['chromium'],
    byHand: 'tests in a browser are skipped; install Chromium, or name one in CHROMIUM, to run them',
  },
  {
    name: 'Firefox',
    isThere: () => existsSync(process.env.FIREFOX ?? '') || findInPath('firefox-esr') !== undefined,
    packages: ['firefox-esr'],
    byHand: 'tests in Firefox are skipped; install firefox-esr, or name a Firefox in FIREFOX, to run them',
  },
  {
    name: 'pdftotext or qpdf',
    isThere: () => ['pdftotext', 'pdfinfo', 'qpdf'].every((program) => findInPath(program) !== undefined),
    packages: ['poppler-utils', 'qpdf'],
    byHand: 'tests of PDFs are skipped; install poppler-utils and qpdf to run them',
  },
  {
    name: 'Java',
    isThere: () => findInPath('java') !== undefined,
    packages: ['default-jre-headless'],
    byHand: 'the test that HTML and SVG are valid fails; install Java 11 or newer, such as default-jre-headless',
  },
];

function installTools() {
  const missing = tools.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const prefix = installPrefix();
  if (prefix === undefined) {
    for (const { name, byHand } of missing)
      say(`${name} is missing, and this user may not install packages: ${byHand}`);
    return;
  }
  for (const { name } of missing) say(`${name} is missing; installing with apt-get`);
  const isUpdated = apt(prefix, 'update');
  // One after the other: a system that lacks one of them may have the others.
  for (const { name, packages, byHand } of missing) {
    const done = isUpdated && apt(prefix, 'install', '-y', '--no-install-recommends', ...packages);
    if (!done) say(`apt-get could not install ${name}: ${byHand}`);
  }
}

const options = process.argv.slice(2);
if (options.includes('--help')) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
const unknown = options.find((option) => option !== '--without-browser');
if (unknown !== undefined) stop(`unknown option ${unknown}\n${usage}`);
checkNode();
installPackages();
if (!options.includes('--without-browser')) installTools();
