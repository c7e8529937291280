import { escaped } from '../../packages/sidelines/src/render/escape.ts';

/** What a page has besides its frame. All addresses are relative to a folder below that of the editor. */
export interface Page {
  readonly title: string;
  /** Which of the two parts it belongs to. */
  readonly part: 'examples' | 'docs';
  /** Begins with the one `h1`. */
  readonly main: string;
  /** Beside it, or below where there is no room. */
  readonly aside?: string;
}

/** What may be loaded: style, faces and pictures of the same site. There is no script. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The quiet frame of all pages beside the editor. `files/` is the folder of the version, whatever that is called. */
export function pageOf({ title, part, main, aside = '' }: Page): string {
  const links = [
    ['', '../', 'Editor'],
    ['examples', '../gallery/index.html', 'Examples'],
    ['docs', '../docs/index.html', 'Documentation'],
  ].map(([name, address, words]) => `<a href="${address}"${name === part ? ' aria-current="true"' : ''}>${words}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – Sidelines</title>
<link rel="icon" href="../icon.svg">
<link rel="stylesheet" href="../files/pages.css">
<body class="${part}">
<header>
<p class="product">Sidelines</p>
<nav aria-label="Sidelines">
${links.join('\n')}
</nav>
</header>
<main>
${main}</main>
${aside}</body>
</html>
`;
}
