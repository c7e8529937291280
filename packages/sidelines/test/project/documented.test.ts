import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/sources.ts';

const exported =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum)\s+([\p{L}_$][\p{L}\p{N}_$]*)/u;

function undocumented({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = exported.exec(line)?.[1];
    if (name === undefined || hasDocComment(lines, index, name)) return [];
    return [`${path}:${index + 1}: ${name} has no doc comment: say what it means, its unit, default and edges`];
  });
}

/** The overloads of a function share the comment of the first. */
function hasDocComment(lines: readonly string[], index: number, name: string): boolean {
  const before = lines[index - 1] ?? '';
  if (before.trimEnd().endsWith('*/')) return true;
  return exported.exec(before)?.[1] === name && hasDocComment(lines, index - 1, name);
}

test('every exported name has a doc comment', () => {
  expect(sourceFiles().flatMap(undocumented)).toEqual([]);
});

test('a name without one is found', () => {
  const text = '/** Said. */\nexport const said = 1;\n\nexport function unsaid(): void {}\n';
  expect(undocumented({ path: 'model/x.ts', text })).toEqual([
    'model/x.ts:4: unsaid has no doc comment: say what it means, its unit, default and edges',
  ]);
});
