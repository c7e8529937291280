import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/publish.ts';
import { put, temporaryFolder } from '../support/cli.ts';
import { type Operation, operationsIn, type PdfDictionary, type PdfJson, PdfObjects } from '../support/pdf-objects.ts';
import { repositoryFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

const isInstalled = spawnSync('qpdf', ['--version']).error === undefined;
const folder = temporaryFolder();

/** Entries for several pages, one longer than a page, with links that break over lines, in a language of its own. */
const long = `---
title: Two ports & one <sea>
byline: Ada Keene & *Bo* Lund
language: en-GB
parties: [Harlow, Velden]
---
What [the harbour office](https://example.org/a/(b)?c=ü) wrote down.

${Array.from({ length: 24 }, (_, index) => `${1980 + index}\n${index % 3 === 0 ? 'Both' : index % 2 === 0 ? 'Harlow' : 'Velden'}: They say [that the ferry would sail from the old pier once more](https://example.org/${index}), and it did.\n`).join('\n')}
2010
Harlow: ${Array.from({ length: 400 }, (_, index) => `Word ${index} of many.`).join(' ')}
`;

const phased = `# Two ports

March 2001
Harlow: A new pier.

## The toll years

A toll, and [what it does](https://example.org/toll). ${'It was paid at the old pier, and nobody was asked. '.repeat(120)}

May 2001
Velden: A toll.

## The ferry

June 2001
Both: A ferry.
`;

const example = (name: string): string => readFileSync(join(repositoryFolder, 'examples', `${name}.txt`), 'utf8');
const documents: Readonly<Record<string, PdfObjects>> = isInstalled
  ? Object.fromEntries(
      (
        [
          ['the model', example('us-russia-syria'), 'pdf'],
          ['the model on paper', example('us-russia-syria'), 'pdf-a4'],
          ['the model on slides', example('us-russia-syria'), 'pdf-slides'],
          ['Arabic', example('nile'), 'pdf'],
          ['Arabic on paper', example('nile'), 'pdf-letter'],
          ['several scripts', example('gallery/mixed-scripts'), 'pdf-a4'],
          ['many pages with links', long, 'pdf-a4'],
          ['phases', phased, 'pdf-a4'],
          ['no title', 'March 2001\nHarlow: A new pier.\n\nMay 2001\nVelden: A toll.\n', 'pdf'],
        ] as const
      ).map(([name, text, to]) => {
        const { files } = publish({ name: 'made.txt', text }, { to: [to] }, world);
        return [name, new PdfObjects(put(folder, `${name}.pdf`, files[0]?.body ?? ''))];
      }),
    )
  : {};

/** A clause, what it wants of what is made here, and what shows that it is met: it throws where it is not. */
interface Clause {
  readonly clause: string;
  readonly wants: string;
  readonly check: (pdf: PdfObjects) => void;
}

/** The conditions of the Matterhorn Protocol 1.1 that a program can check, for ISO 14289-1 (PDF/UA-1). */
const accessible: readonly Clause[] = [
  {
    clause: '01-003 to 01-005',
    wants: 'all that is drawn is an artifact or tagged, and neither stands within the other',
    check: (pdf) => {
      for (const page of pdf.pages) {
        for (const { within, operation } of drawnOn(pdf, page)) {
          const kinds = within
            .map(({ operands: [tag, about] }) => kindOf(tag, about))
            .filter((kind) => kind !== 'span');
          expect(kinds, operation.operator).toHaveLength(1);
        }
      }
    },
  },
  {
    clause: '01-007',
    wants: 'the file is marked, and its tags are not suspect',
    check: (pdf) => expect(pdf.dictionary(pdf.catalog['/MarkInfo'])).toEqual({ '/Marked': true }),
  },
  {
    clause: '02-001, 02-003, 02-004',
    wants: 'structure types are those of the standard, and none stands for another',
    check: (pdf) => {
      const types = ['/Document', '/H1', '/H2', '/P', '/L', '/LI', '/LBody', '/Link'];
      for (const { type } of elementsOf(pdf)) expect(types).toContain(type);
      expect(pdf.dictionary(pdf.catalog['/StructTreeRoot'])['/RoleMap']).toBeUndefined();
    },
  },
  {
    clause: '06-001 to 06-003',
    wants: 'the metadata says the title, and that it is PDF/UA-1',
    check: (pdf) => {
      const { title, about } = metadataOf(pdf);
      expect(title).not.toBe('');
      expect(about('pdfuaid:part')).toBe('1');
    },
  },
  {
    clause: '07-001, 07-002',
    wants: 'the window shows the title and not the name of the file',
    check: (pdf) => expect(pdf.dictionary(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true),
  },
  {
    clause: '09-004 to 09-008',
    wants: 'a list has items, an item has one body, and there are no tables, contents, ruby or warichu',
    check: (pdf) => {
      for (const { type, kids } of elementsOf(pdf)) {
        if (type === '/L') expect(new Set(kids)).toEqual(new Set(['/LI']));
        if (type === '/LI') expect(kids).toEqual(['/LBody']);
        else expect(kids).not.toContain('/LBody');
        if (type !== '/L') expect(kids).not.toContain('/LI');
      }
    },
  },
  {
    clause: '10-001, 31-027 to 31-029',
    wants: 'each character that is shown stands for text, and for no character that means nothing',
    check: (pdf) => {
      for (const { font, codes } of fontsOf(pdf)) {
        const map = mapOf(pdf.stream(font['/ToUnicode']).toString('latin1'));
        for (const code of codes) {
          expect(map.get(code) ?? '').not.toBe('');
          expect(map.get(code)).not.toMatch(/[\0\ufeff\ufffe]/);
        }
      }
    },
  },
  {
    clause: '11-001 to 11-006',
    wants: 'the language is said for all of the file, in a form that is valid',
    check: (pdf) => expect(() => Intl.getCanonicalLocales(pdf.text(pdf.catalog['/Lang']))).not.toThrow(),
  },
  {
    clause: '13-004, 17-002, 17-003, 19-003, 19-004',
    wants:
      'there are no figures, formulas or notes that would lack words or names: what is drawn beside the text says nothing else',
    check: (pdf) => {
      for (const { type } of elementsOf(pdf)) expect(['/Figure', '/Formula', '/Note']).not.toContain(type);
    },
  },
  {
    clause: '14-002, 14-003, 14-006, 14-007',
    wants: 'headings are numbered, the first is of level 1, and no level is passed over',
    check: (pdf) => {
      const levels = elementsOf(pdf).flatMap(({ type }) => /^\/H(\d?)$/.exec(type)?.slice(1).map(Number) ?? []);
      for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
      expect(levels).not.toContain(0);
    },
  },
  {
    clause: '15-003, 20-001 to 20-003, 21-001, 25-001, 28-005, 28-010, 30-001, 30-002',
    wants: 'there are no tables, layers, attached files, forms, or objects drawn from elsewhere',
    check: (pdf) => {
      for (const key of ['/OCProperties', '/AcroForm', '/AF', '/Names']) expect(pdf.catalog[key]).toBeUndefined();
      for (const one of pdf.dictionaries) {
        expect(one['/Type']).not.toBe('/XObject');
        expect(one['/XObject']).toBeUndefined();
        expect(one['/EF']).toBeUndefined();
      }
    },
  },
  {
    clause: '18 (7.8)',
    wants: 'what pages repeat is an artifact of their heads or feet, on each page but the first at both',
    check: (pdf) => {
      const pages = pdf.pages.map((page) =>
        operationsOf(pdf, page)
          .filter(({ operator }) => operator === 'BDC')
          .map(({ operands: [, about] }) => pdf.dictionary(about))
          .filter((about) => about['/Type'] === '/Pagination'),
      );
      if (pages.length > 1)
        for (const [place, repeated] of pages.entries())
          expect(new Set(repeated.map((about) => about['/Subtype']))).toEqual(
            new Set([...(place === 0 ? [] : ['/Header']), '/Footer']),
          );
    },
  },
  {
    clause: '26-001, 26-002',
    wants: 'nothing is locked',
    check: (pdf) => expect(pdf.trailer['/Encrypt']).toBeUndefined(),
  },
  {
    clause: '28-002, 28-006, 28-007, 28-011, 28-012, 28-016 to 28-018',
    wants: 'annotations are links; each says where it leads, and is part of the element of a link and of no other',
    check: (pdf) => {
      const owners = new Map<PdfJson, readonly string[]>();
      for (const { type, annotations } of elementsOf(pdf))
        for (const one of annotations) owners.set(one, [...(owners.get(one) ?? []), type]);
      for (const reference of pdf.pages.flatMap((page) => pdf.list(page['/Annots']))) {
        const annotation = pdf.dictionary(reference);
        expect(annotation['/Subtype']).toBe('/Link');
        expect(pdf.text(annotation['/Contents'])).not.toBe('');
        expect(owners.get(reference)).toEqual(['/Link']);
      }
    },
  },
  {
    clause: '28-008, 28-009',
    wants: 'who goes from one to the next by keys goes in the order of the structure',
    check: (pdf) => {
      for (const page of pdf.pages) expect(page['/Tabs']).toBe('/S');
    },
  },
  {
    clause: '31-001 to 31-008',
    wants: 'codes are glyphs by a map that is in the file, and characters that of the font',
    check: (pdf) => {
      for (const { font, descendant } of fontsOf(pdf)) {
        expect(font['/Encoding']).toBe('/Identity-H');
        expect(descendant['/Subtype']).toBe('/CIDFontType2');
        const system = { '/Registry': 'u:Adobe', '/Ordering': 'u:Identity', '/Supplement': 0 };
        expect(pdf.dictionary(descendant['/CIDSystemInfo'])).toEqual(system);
        expect(pdf.stream(descendant['/CIDToGIDMap']).length).toBeGreaterThan(2);
      }
    },
  },
  {
    clause: '31-009 to 31-026',
    wants:
      'each font is in the file with all glyphs that are shown, which are as wide as the file says; none is simple, or has lists of its characters',
    check: (pdf) => {
      expect(fontsOf(pdf).length).toBeGreaterThan(1);
      for (const { descendant, codes } of fontsOf(pdf)) {
        const descriptor = pdf.dictionary(descendant['/FontDescriptor']);
        expect(descriptor['/CharSet'] ?? descriptor['/CIDSet']).toBeUndefined();
        const program = trueType(pdf.stream(descriptor['/FontFile2']));
        const glyphs = pdf.stream(descendant['/CIDToGIDMap']);
        const [first, widths] = pdf.list(descendant['/W']);
        expect(first).toBe(1);
        for (const code of codes) {
          const glyph = glyphs.readUInt16BE(code * 2);
          expect(program.glyphs).toBeGreaterThan(glyph);
          expect(Math.abs(Number(pdf.list(widths)[code - 1]) - program.widthOf(glyph))).toBeLessThanOrEqual(1);
        }
      }
    },
  },
  {
    clause: '31-030',
    wants: 'no character is shown that the font has no glyph for',
    check: (pdf) => {
      for (const { descendant, codes } of fontsOf(pdf)) {
        const glyphs = pdf.stream(descendant['/CIDToGIDMap']);
        for (const code of codes) expect(glyphs.readUInt16BE(code * 2)).not.toBe(0);
      }
    },
  },
];

/** The clauses of ISO 19005-2 (PDF/A-2) at level U; ISO 19005-3 has the same, and lets other files be attached, of which there are none. */
const archival: readonly Clause[] = [
  {
    clause: '6.1.2, 6.1.3',
    wants: 'the file begins as it should, has an identifier, is not locked, and ends with its end',
    check: (pdf) => {
      expect(pdf.bytes.toString('latin1', 0, 15)).toMatch(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}\n$/);
      expect(pdf.bytes.toString('latin1').split('%%EOF')).toEqual([expect.anything(), '\n']);
      expect(pdf.list(pdf.trailer['/ID'])).toHaveLength(2);
      expect(pdf.trailer['/Encrypt']).toBeUndefined();
    },
  },
  {
    clause: '6.1.4, 6.1.7, 6.1.9',
    wants: 'the table of objects, their beginnings and ends, and the lengths of streams are as they are written',
    check: (pdf) => {
      expect(run('qpdf', ['--check', put(folder, 'checked.pdf', pdf.bytes)])).toContain('No syntax or stream');
      const text = pdf.bytes.toString('latin1');
      for (const [, number, offset] of entriesOf(text))
        expect(text.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\\n`));
      for (const { index, 1: length } of text.matchAll(/\/Length (\d+)>>\nstream\n/g))
        expect(text.slice(text.indexOf('stream\n', index) + 7 + Number(length))).toMatch(/^\nendstream\nendobj\n/);
    },
  },
  {
    clause: '6.1.7.1, 6.1.10',
    wants: 'no stream is elsewhere, and none is compressed in a way that was not free',
    check: (pdf) => {
      const filters = pdf.bytes.toString('latin1').matchAll(/\/Filter (\S+?)[ />]/g);
      expect(new Set([...filters].map(([, filter]) => filter))).toEqual(new Set(['/FlateDecode']));
      for (const one of pdf.dictionaries) expect(one['/FFilter'] ?? one['/FDecodeParms']).toBeUndefined();
    },
  },
  {
    clause: '6.1.6, 6.1.8',
    wants: 'strings in hexadecimal have whole bytes, and names are UTF-8',
    check: (pdf) => {
      for (const one of pdf.dictionaries) for (const key of Object.keys(one)) expect(key).toMatch(/^\/[\x21-\x7e]+$/);
      for (const page of pdf.pages)
        for (const { operands } of operationsOf(pdf, page))
          for (const operand of operands.flat())
            if (typeof operand === 'string' && operand.startsWith('x:')) expect(operand.length % 2).toBe(0);
    },
  },
  {
    clause: '6.1.13',
    wants: 'numbers, names, strings and pages are within the limits',
    check: (pdf) => {
      for (const one of pdf.dictionaries)
        for (const value of Object.values(one).flat()) {
          if (typeof value === 'number') expect(Math.abs(value)).toBeLessThan(2 ** 31);
          if (typeof value === 'string') expect(value.length * 2).toBeLessThan(32_767);
        }
      for (const page of pdf.pages)
        for (const side of pdf.list(page['/MediaBox']).slice(2)) {
          expect(side).toBeGreaterThanOrEqual(3);
          expect(side).toBeLessThanOrEqual(14_400);
        }
    },
  },
  {
    clause: '6.2.2',
    wants: 'pages use operators of the standard alone, and fonts that they name',
    check: (pdf) => {
      for (const page of pdf.pages) {
        const fonts = Object.keys(pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font']));
        for (const { operator, operands } of operationsOf(pdf, page)) {
          expect(operators).toContain(operator);
          if (operator === 'Tf') expect(fonts).toContain(operands[0]);
        }
      }
    },
  },
  {
    clause: '6.2.3',
    wants: 'there is one output intent, with a profile of three colours in the file',
    check: (pdf) => {
      const intents = pdf.list(pdf.catalog['/OutputIntents']).map((one) => pdf.dictionary(one));
      expect(intents).toHaveLength(1);
      const [intent = {}] = intents;
      expect(intent['/S']).toBe('/GTS_PDFA1');
      expect(pdf.text(intent['/OutputConditionIdentifier'])).toBe('sRGB');
      expect(pdf.dictionary(intent['/DestOutputProfile'])['/N']).toBe(3);
      expect(whiteOf(pdf.stream(intent['/DestOutputProfile']))).toEqual([0.964, 1, 0.825]);
    },
  },
  {
    clause: '6.2.4',
    wants: 'colours are red, green and blue, as the output intent has them, and are said before anything is painted',
    check: (pdf) => {
      for (const page of pdf.pages) {
        const said = new Set<string>();
        for (const { operator } of operationsOf(pdf, page)) {
          said.add(operator);
          if (/^(?:f|B|TJ)$/.test(operator)) expect(said).toContain('rg');
          if (/^(?:S|B)$/.test(operator)) expect(said).toContain('RG');
        }
      }
    },
  },
  {
    clause: '6.2.5, 6.2.8, 6.2.9, 6.2.10',
    wants: 'there are no graphics states, images, forms or transparency',
    check: (pdf) => {
      for (const one of pdf.dictionaries)
        for (const key of ['/ExtGState', '/XObject', '/Group', '/SMask', '/TR', '/HTP', '/BM'])
          expect(one[key]).toBeUndefined();
    },
  },
  {
    clause: '6.2.11.2 to 6.2.11.8',
    wants: 'fonts are in the file, and their characters have glyphs, widths and text (31-001 to 31-030 above)',
    check: (pdf) => {
      for (const { clause, check } of accessible) if (/^(?:10|31)/.test(clause)) check(pdf);
    },
  },
  {
    clause: '6.3.1 to 6.3.3',
    wants: 'annotations are links, which are printed and not hidden',
    check: (pdf) => {
      for (const annotation of pdf.dictionaries.filter((one) => one['/Type'] === '/Annot')) {
        expect(annotation['/Subtype']).toBe('/Link');
        expect(annotation['/F']).toBe(4);
      }
    },
  },
  {
    clause: '6.4, 6.8, 6.9, 6.10, 6.11',
    wants: 'there are no forms, attached files, layers, other presentations, or demands on who reads it',
    check: (pdf) => {
      for (const key of ['/AcroForm', '/Names', '/AF', '/OCProperties', '/Requirements', '/NeedsRendering'])
        expect(pdf.catalog[key]).toBeUndefined();
      for (const page of pdf.pages) expect(page['/PresSteps']).toBeUndefined();
    },
  },
  {
    clause: '6.5.1, 6.5.2',
    wants: 'all that it does is to lead to an address, when asked',
    check: (pdf) => {
      for (const one of pdf.dictionaries) {
        expect(one['/AA'] ?? one['/OpenAction'] ?? one['/JS']).toBeUndefined();
        if (one['/A'] === undefined) continue;
        const action = pdf.dictionary(one['/A']);
        expect(action['/S']).toBe('/URI');
        expect(pdf.text(action['/URI'])).toMatch(/^https?:[\x21-\x7e]+$/);
      }
    },
  },
  {
    clause: '6.6.2, 6.6.4, 6.1.5',
    wants:
      'the metadata is XMP that any program finds, says that it is PDF/A-2u, and says the same as the file’s own dictionary',
    check: (pdf) => {
      const metadata = pdf.dictionary(pdf.catalog['/Metadata']);
      expect([metadata['/Type'], metadata['/Subtype']]).toEqual(['/Metadata', '/XML']);
      const { packet, about, title } = metadataOf(pdf);
      expect(pdf.bytes.includes(packet)).toBe(true);
      expect(packet).toMatch(
        /^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>[\s\S]*<\?xpacket end="r"\?>$/,
      );
      expect([about('pdfaid:part'), about('pdfaid:conformance')]).toEqual(['2', 'U']);
      const info = pdf.dictionary(pdf.trailer['/Info']);
      expect(
        Object.keys(info).filter((key) => !['/Title', '/Author', '/Subject', '/Keywords', '/Producer'].includes(key)),
      ).toEqual([]);
      expect(title).toBe(pdf.text(info['/Title']));
      const [, creator = ''] =
        /<dc:creator><rdf:Seq><rdf:li>([^<]*)<\/rdf:li><\/rdf:Seq><\/dc:creator>/.exec(packet) ?? [];
      expect(plain(creator)).toBe(pdf.text(info['/Author']));
      expect(about('pdf:Keywords')).toBe(pdf.text(info['/Keywords']));
      expect(about('pdf:Producer')).toBe(pdf.text(info['/Producer']));
      expect(alternative(packet, 'dc:description')).toBe(pdf.text(info['/Subject']));
    },
  },
  {
    clause: '6.6.2.3',
    wants: 'words of the metadata that PDF/A does not know are explained in it',
    check: (pdf) => {
      const { packet, about } = metadataOf(pdf);
      const spaces = [...packet.matchAll(/<(\w+):/g)].map(([, prefix]) => prefix);
      const known = ['x', 'rdf', 'dc', 'pdf', 'pdfaid', 'pdfaExtension', 'pdfaSchema', 'pdfaProperty'];
      expect([...new Set(spaces)].filter((prefix) => !known.includes(prefix ?? ''))).toEqual(['pdfuaid']);
      expect(about('pdfaSchema:prefix')).toBe('pdfuaid');
      expect(packet).toContain(`xmlns:pdfuaid="${about('pdfaSchema:namespaceURI')}"`);
      expect([about('pdfaProperty:name'), about('pdfaProperty:valueType')]).toEqual(['part', 'Integer']);
    },
  },
];

const clauses = { 'PDF/UA-1': accessible, 'PDF/A-2u': archival };

describe.skipIf(!isInstalled).each(Object.entries(documents))('%s', (_, pdf) => {
  describe.each(Object.entries(clauses))('conforms to %s', (_standard, all) => {
    test.each(all.map((one) => [one.clause, one.wants, one.check] as const))('%s: %s', (_clause, _wants, check) =>
      check(pdf),
    );
  });
});

test('the documentation lists the same clauses', () => {
  const page = readFileSync(join(repositoryFolder, 'docs/accessibility.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (PDF\/\S+) (.*?) \| (.*?) \|$/gm)].map(([, ...cells]) => cells);
  const wanted = Object.entries(clauses).flatMap(([standard, all]) =>
    all.map(({ clause, wants }) => [standard, clause, wants]),
  );
  expect(rows).toEqual(wanted);
});

test.skipIf(!isInstalled)('links, pages, bookmarks and who wrote it, on which some clauses speak, were there', () => {
  const { 'many pages with links': many, 'several scripts': scripts, phases } = documents;
  expect(phases?.dictionary(phases.catalog['/Outlines'])).toMatchObject({ '/Count': 2 });
  expect(many?.pages.length).toBeGreaterThan(3);
  expect(many?.text(many.dictionary(many.trailer['/Info'])['/Author'])).toBe('Ada Keene & Bo Lund');
  expect(many?.pages.flatMap((page) => many.list(page['/Annots'])).length).toBeGreaterThan(30);
  // Glyphs that stand for characters together.
  expect(scripts?.pages.some((page) => scripts.stream(page['/Contents']).includes('/ActualText'))).toBe(true);
});

/** The operators that these pages may use (ISO 32000-1, annex A). */
const operators = 'cm m l c h re f S B rg RG w J j d BT ET Tf Tm TJ BMC BDC EMC'.split(' ');

function operationsOf(pdf: PdfObjects, page: PdfDictionary): readonly Operation[] {
  const known = read.get(page);
  if (known !== undefined) return known;
  const operations = operationsIn(pdf.stream(page['/Contents']));
  read.set(page, operations);
  return operations;
}
const read = new WeakMap<PdfDictionary, readonly Operation[]>();

/** All that paints, with the marked contents that it stands in. */
function drawnOn(pdf: PdfObjects, page: PdfDictionary) {
  const open: Operation[] = [];
  const drawn = operationsOf(pdf, page).flatMap((operation) => {
    if (/^B[DM]C$/.test(operation.operator)) open.push(operation);
    else if (operation.operator === 'EMC') expect(open.pop()).toBeDefined();
    else if (/^(?:f|S|B|TJ)$/.test(operation.operator)) return [{ operation, within: [...open] }];
    return [];
  });
  expect(open).toEqual([]);
  return drawn;
}

function kindOf(tag: PdfJson | undefined, about: PdfJson | undefined): 'artifact' | 'tagged' | 'span' {
  if (tag === '/Artifact') return 'artifact';
  return typeof about === 'object' && about !== null && '/MCID' in about ? 'tagged' : 'span';
}

/** The elements of the structure in its order; each is told once, and its contents lead back to it. */
function elementsOf(pdf: PdfObjects) {
  const root = pdf.dictionary(pdf.catalog['/StructTreeRoot']);
  const numbers = pdf.list(pdf.dictionary(root['/ParentTree'])['/Nums']);
  const backFrom = (key: PdfJson | undefined): PdfJson | undefined => numbers[numbers.indexOf(key ?? null) + 1];
  const below = (reference: PdfJson, parent: PdfJson): readonly Element[] => {
    const element = pdf.dictionary(reference);
    expect(element['/P']).toBe(parent);
    const kids = pdf.list(element['/K']).map((kid) => ({ kid, about: pdf.dictionary(kid) }));
    for (const { about } of kids) {
      const page = pdf.dictionary(about['/Pg']);
      if (about['/Type'] === '/MCR')
        expect(pdf.list(backFrom(page['/StructParents']))[Number(about['/MCID'])]).toBe(reference);
      if (about['/Type'] === '/OBJR') expect(backFrom(pdf.dictionary(about['/Obj'])['/StructParent'])).toBe(reference);
    }
    const elements = kids.filter(({ about }) => about['/Type'] === '/StructElem');
    const one = {
      type: String(element['/S']),
      kids: elements.map(({ about }) => String(about['/S'])),
      annotations: kids.flatMap(({ about }) => (about['/Type'] === '/OBJR' ? [about['/Obj'] ?? null] : [])),
    };
    return [one, ...elements.flatMap(({ kid }) => below(kid, reference))];
  };
  const top = root['/K'] ?? null;
  return below(top, pdf.catalog['/StructTreeRoot'] ?? null);
}

interface Element {
  readonly type: string;
  /** The types of the elements in it. */
  readonly kids: readonly string[];
  readonly annotations: readonly PdfJson[];
}

/** The fonts of a file with the codes that its pages show in them. */
function fontsOf(pdf: PdfObjects) {
  const shown = new Map<PdfJson, Set<number>>();
  for (const page of pdf.pages) {
    const fonts = pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font']);
    let font: PdfJson = null;
    for (const { operator, operands } of operationsOf(pdf, page)) {
      if (operator === 'Tf') font = fonts[String(operands[0])] ?? null;
      if (operator === 'TJ') shown.set(font, new Set([...(shown.get(font) ?? []), ...codesIn(operands)]));
    }
  }
  return [...shown].map(([reference, codes]) => {
    const font = pdf.dictionary(reference);
    return { font, codes, descendant: pdf.dictionary(pdf.list(font['/DescendantFonts'])[0]) };
  });
}

/** The codes of two bytes that are shown, among numbers that move the pen. */
function codesIn(operands: readonly PdfJson[]): readonly number[] {
  const strings = operands.flat().filter((part) => typeof part === 'string');
  return strings.flatMap((string) => string.slice(2).match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));
}

/** What codes stand for. */
function mapOf(map: string): ReadonlyMap<number, string> {
  const pairs = map.matchAll(/^<([0-9A-F]{4})> <((?:[0-9A-F]{4})*)>$/gm);
  return new Map(
    [...pairs].map(([, code = '', units = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(units, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** What a font program (TrueType) says of its glyphs: how many it has, and how wide one is in thousandths of an em. */
function trueType(program: Buffer) {
  const tables = new Map(
    Array.from({ length: program.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16;
      const from = program.readUInt32BE(at + 8);
      return [program.toString('latin1', at, at + 4), program.subarray(from, from + program.readUInt32BE(at + 12))];
    }),
  );
  const table = (name: string): Buffer => tables.get(name) ?? expect.fail(`the font has no ${name}`);
  expect(table('glyf').length * table('loca').length).toBeGreaterThan(0);
  const last = table('hhea').readUInt16BE(34) - 1;
  const unitsPerEm = table('head').readUInt16BE(18);
  const widthOf = (glyph: number): number =>
    (table('hmtx').readUInt16BE(Math.min(glyph, last) * 4) / unitsPerEm) * 1000;
  return { glyphs: table('maxp').readUInt16BE(4), widthOf };
}

/** What full red, green and blue are together by a profile (ICC.1:2004-10), which holds it to its own numbers. */
function whiteOf(profile: Buffer): readonly number[] {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  const tags = new Map(
    Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
      const at = 132 + index * 12;
      const from = profile.readUInt32BE(at + 4);
      return [profile.toString('latin1', at, at + 4), profile.subarray(from, from + profile.readUInt32BE(at + 8))];
    }),
  );
  const numbers = (name: string): readonly number[] =>
    [8, 12, 16].map((at) => (tags.get(name) ?? Buffer.alloc(20)).readInt32BE(at) / 65_536);
  const curve = tags.get('rTRC') ?? Buffer.alloc(32);
  const [gamma = 0, a = 0, b = 0, c = 0] = [12, 16, 20, 24].map((at) => curve.readInt32BE(at) / 65_536);
  // sRGB of one half is 0.214 of the light; of one hundredth, a 12.92th of it.
  expect((a * 0.5 + b) ** gamma).toBeCloseTo(0.214, 3);
  expect(c).toBeCloseTo(1 / 12.92, 4);
  const [red = [], green = [], blue = []] = ['rXYZ', 'gXYZ', 'bXYZ'].map(numbers);
  return red.map((value, axis) => Math.round((value + (green[axis] ?? 0) + (blue[axis] ?? 0)) * 1000) / 1000);
}

function metadataOf(pdf: PdfObjects) {
  const packet = pdf.stream(pdf.catalog['/Metadata']).toString('utf8');
  const about = (name: string): string => plain(new RegExp(`<${name}>([^<]*)</${name}>`).exec(packet)?.[1] ?? '');
  return { packet, about, title: alternative(packet, 'dc:title') };
}

function alternative(packet: string, name: string): string {
  const words = new RegExp(`<${name}><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</rdf:li></rdf:Alt></${name}>`);
  return plain(words.exec(packet)?.[1] ?? '');
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  return xml.replaceAll(/&([^;]+);/g, (_, name: string) => signs[name] ?? expect.fail(`&${name};`));
}

/** The numbers of the objects and where they begin, as the table at the end of a file has them. */
function entriesOf(text: string): readonly (readonly [entry: string, number: number, offset: number])[] {
  const table = text.slice(Number(/startxref\n(\d+)\n/.exec(text)?.[1]));
  expect(table).toMatch(/^xref\n0 \d+\n0000000000 65535 f \n/);
  return [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([entry, offset], index) => [
    entry,
    index + 1,
    Number(offset),
  ]);
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  expect(stderr + (status === 0 ? '' : `${program} ended with ${status}`)).toBe('');
  return stdout;
}
