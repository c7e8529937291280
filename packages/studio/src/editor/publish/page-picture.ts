/**
 * A page as a picture of it, which runs nothing, asks for nothing and leads nowhere, and needs no leave of the policy: the page's elements within
 * an SVG, since a browser shows SVG as a picture without scripts and apart from all else.
 * @param height about how tall the page is, in pixels
 */
export function pictureOfPage(html: string, width: number, height: number): string {
  // A style sheet in a document would have to be allowed by the policy, even where nobody sees the document.
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
  const page = new DOMParser().parseFromString(html.replaceAll(/<style>.*?<\/style>/gs, ''), 'text/html');
  for (const idle of page.querySelectorAll('script, meta, link, dialog')) idle.remove();
  const markup = new XMLSerializer().serializeToString(page.documentElement);
  const style = styles.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><foreignObject width="${width}" height="${height}"><style xmlns="http://www.w3.org/1999/xhtml">${style}</style>${markup}</foreignObject></svg>`;
}
