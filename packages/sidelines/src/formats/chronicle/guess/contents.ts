import type { Piece } from '../lines.ts';
import { phrases } from '../phrases.ts';
import { folded } from '../together.ts';

/** What stands above a table of contents, folded. */
const heads: ReadonlySet<string> = new Set(
  phrases(`
  contents, table of contents, inhalt, inhaltsverzeichnis, sommaire, table des matières, contenido, contenidos, índice
  índice de contenido, sumário, conteúdo, indice, inhoud, spis treści, obsah, kazalo, vsebina, содержание, зміст
  съдържание, içindekiler, المحتويات, תוכן עניינים, תוכן, 目次, 目录, 目錄, 목차
`),
);

/** The lines of tables of contents, by their place: a head, and the numbered lines right below it, which may look like days. */
export function contentsIn(lines: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  let inside = false;
  lines.forEach(({ text }, place) => {
    const isHead = heads.has(folded(text.slice(0, 60).replace(/[:\s]*(?:\[[^\]]*\])?\s*$/, '')));
    inside = isHead || (inside && /^\s*\d{1,2}(?:\.\d{1,2})*\.?\s+\D/.test(text));
    if (inside) found.add(place);
  });
  return found;
}
