const added = new Set<string>();

/** Styles the page, once, by a sheet that came with what it is for; no leave of the policy is needed, as none is loaded. */
export function addStyle(css: string): void {
  if (added.has(css)) return;
  added.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
