import type { Drawing } from '../layout/draft.ts';
import { drawPages, papers } from '../layout/pages/paper.ts';
import { drawSides } from '../layout/sides.ts';
import { drawDocument } from './pdf/document.ts';
import { saidInPdf } from './pdf/said.ts';
import type { Renderer } from './renderer.ts';

/** The picture as a PDF: on one page as tall as it must be, and on pages of paper. */
export const pdf = [
  { ...output('', 'the picture as PDF, on one tall page', drawSides), offers: 'picture' as const },
  { ...output('-a4', 'the same on pages of A4', drawPages(papers.a4)), onRequest: true as const },
  { ...output('-a3', 'the same on pages of A3', drawPages(papers.a3)), onRequest: true as const },
  { ...output('-letter', 'the same on pages of letter size', drawPages(papers.letter)), onRequest: true as const },
  { ...output('-slides', 'the same on slides, 16 to 9', drawPages(papers.slide)), onRequest: true as const },
] satisfies readonly Renderer[];

function output(paper: string, label: string, drawing: Drawing) {
  return {
    name: `pdf${paper}`,
    label,
    suffix: `${paper}.pdf`,
    mediaType: 'application/pdf',
    from: 'scene',
    // Its closing line says it.
    leavesOut: ['unfinished'],
    drawing,
    render: drawDocument,
    saidIn: (body) => saidInPdf(typeof body === 'string' ? new Uint8Array() : body),
  } satisfies Renderer;
}
