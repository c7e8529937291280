// Stands in the published page. When the page is framed, it tells the frame's owner how tall the page is, in the dialects that
// newsrooms speak, and which entry the address names. It listens to nobody.

/** Not more often than this, in milliseconds: hosts do not follow faster. */
const pause = 120;
const id = (
  new URLSearchParams(location.search).get('childId') ?? location.pathname.replace(/^.*\//, '').replace(/\.html?$/, '')
).replaceAll(/[^\w.-]/g, '');
/** Told with all that is said, so that whoever stands in this window after this page is not taken for it. */
const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
let reported = 0;
let waiting = false;

function send(message: unknown): void {
  window.parent.postMessage(message, '*');
}

/** A page in a part of its host that is not shown has no width, and no height worth telling. */
function report(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === reported || window.innerWidth === 0) return;
  reported = height;
  send({ type: 'sidelines:height', v: 1, id, h: height, key });
  send(`pymxPYMx${id}xPYMxheightxPYMx${height}`);
  send({ sentinel: 'amp', type: 'embed-size', height });
  send(JSON.stringify({ context: 'iframe.resize', src: location.href, height }));
  send({ 'datawrapper-height': { [id]: height } });
}

function reportSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    report();
  }, pause);
}

/** The element that the address names; `undefined` also where the address is not well formed. */
function target(): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? undefined;
  } catch {
    return undefined;
  }
}

function reportEntry(): void {
  const entry = target();
  if (entry === undefined) return;
  const y = Math.round(entry.getBoundingClientRect().top + window.scrollY);
  send({ type: 'sidelines:entry', v: 1, entry: entry.id, y, key });
}

function reportAll(): void {
  reported = 0;
  report();
  reportEntry();
}

if (window.parent !== window) {
  report();
  new ResizeObserver(reportSoon).observe(document.documentElement);
  window.addEventListener('load', reportAll);
  window.addEventListener('hashchange', reportEntry);
  document.addEventListener('visibilitychange', reportSoon);
  document.fonts.ready.then(reportAll, reportAll);
}

export {};
