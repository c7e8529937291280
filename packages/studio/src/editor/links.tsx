import { words } from './words.ts';

/** Whether gallery and documentation stand beside the editor: they do not where all of it is one file. */
const areBeside = document.querySelector('script[data-path]') === null;

/** Leads to how one writes here, from where the rest of the documentation is found, and leaves the editor open. */
export function Help() {
  if (!areBeside) return null;
  return (
    <a class="help" href="docs/editor.html" hreflang="en" target="_blank" rel="noopener">
      {words.help}
    </a>
  );
}

/** Leads to the gallery, whose examples lead back. */
export function MoreExamples() {
  if (!areBeside) return null;
  return (
    <p>
      <a class="help" href="gallery/index.html" hreflang="en">
        {words.moreExamples}
      </a>
    </p>
  );
}
