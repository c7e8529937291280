/**
 * Lets the links of a page that stands by itself lead on in its own window, as readers expect. Within a frame they keep the window of their own that
 * they are written with.
 */
export function leadOn(): void {
  if (parent !== window) return;
  for (const link of document.links) {
    link.removeAttribute('target');
    link.removeAttribute('aria-describedby');
  }
}
