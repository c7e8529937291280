import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../../sidelines/test/support/law.ts';
import { type ExportedDraft, readStoreFile, writeStoreFile } from '../src/editor/drafts/store-file.ts';

const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const version = fc.record({ at, text: fc.string(), name: fc.string() }, { requiredKeys: ['at', 'text'] });
const form = fc.record({ hasMark: fc.boolean(), lineBreak: fc.constantFrom('\n', '\r\n', '\r') });
const beside = fc.array(fc.record({ name: fc.constantFrom('house.json', 'a b.json'), text: fc.string() }), {
  maxLength: 2,
});
const drafts: fc.Arbitrary<readonly ExportedDraft[]> = fc.array(
  fc.record(
    {
      text: fc.string({ unit: 'binary' }),
      at,
      name: fc.string(),
      form,
      beside,
      versions: fc.array(version, { maxLength: 3 }),
    },
    { requiredKeys: ['text', 'at', 'versions'] },
  ),
  { maxLength: 3 },
);

law(
  'what was taken along comes back, with a passphrase and without',
  { sample: 4, many: 300 },
  fc.asyncProperty(drafts, fc.constantFrom('', 'three wet ferries', 'é'), async (all, passphrase) => {
    const file = await writeStoreFile(all, passphrase);
    expect(await readStoreFile(file, passphrase)).toEqual(JSON.parse(JSON.stringify(all)));
    if (passphrase === '') return;
    await expect(readStoreFile(file, 'another')).rejects.toThrow('wrong-passphrase');
    await expect(readStoreFile(file, '')).rejects.toThrow('needs-passphrase');
  }),
);

describe('a file of drafts is refused', () => {
  const head = '"format":"sidelines-drafts","version":1';
  const withBeside = (...beside: readonly object[]): string =>
    `{${head},"drafts":${JSON.stringify([{ text: '', at: 1, versions: [], beside }])}}`;
  test.each([
    ['that is no JSON', 'May 2031'],
    ['that is a list', '[]'],
    ['of another program', '{"format":"notes","version":1,"drafts":[]}'],
    ['of a later version', '{"format":"sidelines-drafts","version":2,"drafts":[]}'],
    ['without drafts', `{${head}}`],
    ['whose draft has no versions', `{${head},"drafts":[{"text":"","at":1}]}`],
    ['of a moment that no calendar has', `{${head},"drafts":[{"text":"","at":1e999,"versions":[]}]}`],
    ['whose text is too large', `{${head},"drafts":[{"text":"${'a'.repeat(2_000_001)}","at":1,"versions":[]}]}`],
    [
      'whose lines end otherwise',
      `{${head},"drafts":[{"text":"","at":1,"versions":[],"form":{"hasMark":true,"lineBreak":"x"}}]}`,
    ],
    ['with a path beside a story', withBeside({ name: '../house.json', text: '{}' })],
    ['with something else beside a story', withBeside({ name: 'house.json' })],
    ['with too many files beside a story', withBeside(...Array(9).fill({ name: 'house.json', text: '{}' }))],
    ['with too much beside a story', withBeside({ name: 'house.json', text: 'é'.repeat(500_001) })],
    ['that asks for rounds without end', `{${head},"encrypted":{"rounds":1e15,"salt":"","iv":""},"data":""}`],
    ['whose bytes are none', `{${head},"encrypted":{"rounds":1,"salt":"%","iv":""},"data":""}`],
  ])('%s', async (_, file) => {
    await expect(readStoreFile(file, 'three wet ferries')).rejects.toThrow('not-ours');
  });
});
