import { createColors } from 'picocolors';
import type { Diagnostic, Severity, TextRange } from '../model/diagnostic.ts';
import type { Explanation } from '../model/explanation.ts';
import { type Effects, isRich } from './effects.ts';
import { codeFrame, type Spot } from './frame.ts';
import type { Problem } from './problem.ts';
import { type Message, painted, say, sayAll } from './say.ts';
import type { Source } from './source.ts';

type Color = (said: Message) => Message;

/** How the parts of a message are painted. */
export type Colors = Readonly<Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', Color>>;

/** What was found in one source. */
export interface Findings {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** How the text is written, where that is known. */
  readonly style?: readonly string[] | undefined;
  /** What each line was taken for, where that is known. */
  readonly lines?: readonly Explanation[] | undefined;
}

/** How many findings there are of each severity. */
export type Tally = Readonly<Record<Severity, number>>;

/** At most this many findings are written out for people; the rest are counted. */
const mostShown = 100;
/** Of one finding, at most this many further places are shown to people. */
const mostRelated = 5;

/** Counts findings by severity. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const count = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}

/** A tally in words, such as "1 error, 2 notes"; empty when nothing was found. */
export function summary(count: Tally): string {
  const severities = ['error', 'warning', 'note'] as const;
  return severities
    .filter((severity) => count[severity] > 0)
    .map((severity) => `${count[severity]} ${severity}${count[severity] === 1 ? '' : 's'}`)
    .join(', ');
}

/** Colours for standard error, or for standard output: only on a terminal, and never with NO_COLOR (no-color.org). */
export function colorsFor(effects: Effects, stream: 'stdout' | 'stderr' = 'stderr'): Colors {
  const colors = createColors(isRich(effects, stream) && (effects.env['NO_COLOR'] ?? '') === '');
  const painter = (color: (text: string) => string) => (said: Message) => painted(color, said);
  const { bold, dim, red, green, yellow, cyan } = colors;
  return {
    bold: painter(bold),
    dim: painter(dim),
    red: painter(red),
    green: painter(green),
    yellow: painter(yellow),
    cyan: painter(cyan),
  };
}

/** Writes findings for people on standard error: place, message, frame and hint of each. */
export async function report(findings: Findings, effects: Effects): Promise<void> {
  const { source, diagnostics } = findings;
  const colors = colorsFor(effects);
  const shown = mostImportant(diagnostics);
  const texts = shown.map((diagnostic) => describe(diagnostic, source, colors));
  const left = diagnostics.length - shown.length;
  if (left > 0) texts.push(say`… and ${left} more of ${source.shownName}; “check --json” gives all\n`);
  if (texts.length > 0) await effects.stderr(sayAll(texts));
}

/** Tells a problem in one line, with its place and a hint where it has them. */
export async function reportProblem(problem: Problem, effects: Effects): Promise<void> {
  const { message, place } = problem;
  if (place === undefined) return effects.stderr(say`sidelines: ${message}\n`);
  const colors = colorsFor(effects);
  const head = heading(`${place.file}:${place.line}:${place.column}`, 'error', 'not-text', message, colors);
  await effects.stderr(say`${sayAll([head, ...advice('hint:', place.hint, colors)], '\n')}\n`);
}

/** When there are too many, the graver, in the order in which they are. */
function mostImportant(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = { error: 0, warning: 1, note: 2 };
  const kept = new Set([...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity]).slice(0, mostShown));
  return diagnostics.filter((diagnostic) => kept.has(diagnostic));
}

function describe(diagnostic: Diagnostic, source: Source, colors: Colors): Message {
  const { line, column } = source.lines.position(diagnostic.range.from);
  const place = `${source.shownName}:${line}:${column}`;
  const others = diagnostic.related ?? [];
  const related = others
    .slice(0, mostRelated)
    .map(({ range, message }): Spot => ({ range, note: message, main: false }));
  const left = others.length - related.length;
  const spots: readonly Spot[] = [{ range: diagnostic.range, main: true }, ...related];
  const mark = markOf(diagnostic.severity, colors);
  const rows = [
    heading(place, diagnostic.severity, diagnostic.code, diagnostic.message, colors),
    ...codeFrame(source.lines, spots, { margin: colors.dim, mark }),
    ...(left > 0 ? [colors.dim(say`  … and ${left} more`)] : []),
    ...advice('hint:', diagnostic.hint, colors),
    ...advice('fix:', diagnostic.fix?.title, colors),
  ];
  return say`${sayAll(rows, '\n')}\n\n`;
}

/** Further lines of an advice, such as an example, stand under its first. */
function advice(label: string, text: string | undefined, colors: Colors): readonly Message[] {
  const lines = text === undefined ? [] : text.split('\n');
  return lines.map(
    (line, index) => say`  ${index === 0 ? colors.dim(say`${label}`) : ' '.repeat(label.length)} ${line}`,
  );
}

function heading(place: string, severity: Severity, code: string, message: string, colors: Colors): Message {
  const named = markOf(severity, colors)(say`${severity}`);
  return say`${colors.bold(say`${place}`)} ${named} ${colors.dim(say`${code}`)} ${message}`;
}

function markOf(severity: Severity, colors: Colors): Color {
  if (severity === 'error') return colors.red;
  return severity === 'warning' ? colors.yellow : colors.cyan;
}

/** A place for programs: offsets (UTF-16), and line and column (from 1, columns in graphemes). */
export function placeAsJson(source: Source, { from, to }: TextRange): object {
  const start = source.lines.position(from);
  const end = source.lines.position(to);
  return { ...start, endLine: end.line, endColumn: end.column, from, to };
}

/** Findings for programs. */
export function findingsAsJson({ source, diagnostics }: Findings): object {
  const place = (range: TextRange) => placeAsJson(source, range);
  return {
    file: source.shownName,
    diagnostics: diagnostics.map(({ code, severity, facts, message, range, hint, related, fix }) => ({
      code,
      severity,
      facts,
      message,
      ...place(range),
      ...(hint === undefined ? {} : { hint }),
      ...(related === undefined
        ? {}
        : { related: related.map(({ range: at, ...said }) => ({ ...said, ...place(at) })) }),
      ...(fix === undefined ? {} : { fix }),
    })),
  };
}
