import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOtherFormat, headOf, otherFormats } from '../../src/formats/recognise/index.ts';
import { otherFormatWords } from '../../src/model/other-formats.ts';
import { understand } from '../../src/understand.ts';
import { corpusCases } from '../support/corpus.ts';
import { repositoryFolder } from '../support/sources.ts';

/** Texts in a format, and texts that look like it and are chronicles; by default the file is called x.txt. */
interface Examples {
  readonly are: readonly string[];
  readonly areNot: readonly string[];
  /** By their names, where the content alone does not tell. */
  readonly named?: readonly (readonly [string, string])[];
}

const examples: Readonly<Record<string, Examples>> = {
  icalendar: {
    are: ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', '\n\nBEGIN:VEVENT\nSUMMARY:Ferry\nEND:VEVENT\n'],
    areNot: ['Begin: Velden\n2015: The works begin.\n', '2015\nBEGIN:VCALENDAR is what the file said.\n'],
  },
  gedcom: {
    are: ['0 HEAD\n1 SOUR Tarn\n0 @I1@ INDI\n1 BIRT\n2 DATE 1738\n', '\ufeff0 HEAD\r\n1 GEDC\r\n'],
    areNot: ['0 HEAD\n', '0 AD\n1 March: Velden is founded.\n'],
  },
  rtf: {
    are: ['{\\rtf1\\ansi 2015: The ferry sinks.\\par}'],
    areNot: ['2015: They saved it as {\\rtf1.\n'],
  },
  mermaid: {
    are: [
      'timeline\n    title The ferry\n    2015 : It sinks\n',
      'timeline TD\n  2015 : It sinks : It is raised\n  2016 : It sails\n',
      '---\ntitle: x\n---\n%% a note\ntimeline\n  section One\n    2015 : It sinks\n',
      '# The ferry\n\n```mermaid\ntimeline\n  title Ferry\n  2015 : It sinks\n  2016 : It sails\n```\n',
      '```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  section A\n  Works :a1, 2014-01-01, 30d\n```\n',
      'gantt\n  title Works\n  section A\n  Digging :a1, 2014-01-01, 30d\n',
    ],
    areNot: [
      'timeline\n\n2015: The ferry sinks.\n\n2016: It sails.\n',
      'timeline\n2015 : The ferry sinks.\n2016 : It sails.\n',
      'Timeline\n\nTitle fights of the season\n\n2015: Velden wins.\n',
      '2015\nVelden: The plan is shown.\n\n2016\nHarlow: It is shown again.\n\n```mermaid\ntimeline\n  title x\n  2015 : y\n```\n',
      'Gantt\n\n1910: The chart is drawn.\n',
    ],
  },
  chronos: {
    are: [
      '```chronos\n- [2015] {Velden} Plan | It is shown\n- [2016] {Harlow} Answer\n```\n',
      '- [1945-07-17] {Velden} Talks\n@ [1957~1969] #cyan {Harlow} The long works\n',
    ],
    areNot: [
      '- [2015] The ferry sinks.\n- [2016] It sails.\n',
      '- [1858?] Undated sheet\n* [2016] It sails.\n',
      '2015\n@ the harbour: a fire.\n',
    ],
  },
  markwhen: {
    are: [
      'title: The ferry\n#velden: red\n\n2015: It sinks #velden\n2016-03: It sails\n',
      'dateFormat: d/M/y\n2015: It sinks\n2016: It sails\n',
      'section Works\n2015: It sinks\n2016: It sails\nendSection\n',
      '2015-03: It sinks #velden\n2016-03: It sails #harlow\n2017: It rests\n',
      '```mw\n2015: It sinks\n```\n',
    ],
    areNot: [
      '---\ntitle: The ferry\n---\n2015: It sinks.\n2016: It sails.\n',
      '2015: It sinks.\n2016: It sails.\n',
      'Section one\n2015: It sinks.\n2016: It sails.\n',
      '2015: Room #4 is closed.\n2016: It is opened.\n2017: It is closed again.\n',
      '## Works\n2015: It sinks.\n2016: The group meets.\n',
    ],
    named: [['ferry.mw', '2015: It sinks\n2016: It sails\n']],
  },
  org: {
    are: [
      '#+TITLE: Ferry\n* It sinks <2021-03-04 Thu>\n* It sails <2021-04-05 Mon 10:00>\n',
      '* It sinks\n  [2021-03-04 Thu]\n* It sails\n  [2021-04-05 jeu.]\n',
      '* It sinks\n  :PROPERTIES:\n  :ID: 1\n  :END:\n  SCHEDULED: <2021-03-04 Thu>\n',
    ],
    areNot: [
      '* [2021-03-04] It sinks.\n* [2021-04-05] It sails.\n',
      '* 2021-03-04 It sinks.\n* 2021-04-05 It sails.\n',
      '** 4 March 2021 ** It sinks <12 / 20>\n',
    ],
  },
  timelinejs: {
    are: [
      'Year,Month,Day,Headline,Text\n-8000,,,Velden,It is settled\n2015,3,,Harlow,It is left\n',
      'Start Date\tEnd Date\tHeadline\tText\n3/4/2015\t\tVelden\tIt is settled\n',
      '{"title": {}, "events": [{"start_date": {"year": "2015"}, "text": {"headline": "x"}}]}',
      '{ "timeline": { "headline": "x", "date": [ { "startDate": "2011,12,10" } ] } }',
    ],
    areNot: [
      'Year\tParty\tEvent\n2015\tVelden\tIt is settled.\n2016\tHarlow\tIt is left.\n',
      'Year, month and day of the headline: 2015\n\n2015: It sinks.\n',
    ],
    named: [['x.json', '{"events": [{"start_date": {"year": 2015}, "text": {"headline": "x"}}]}']],
  },
  vis: {
    are: [
      'var items = new vis.DataSet([\n  {id: 1, content: "It sinks", start: "2015-03-04"},\n]);\n',
      '[{"id": 1, "content": "It sinks", "start": "2015-03-04"}]',
    ],
    areNot: ['2015: A new vis. The DataSet (of all items) is shown.\n2016: Content: it may start.\n'],
  },
  simile: {
    are: [
      '<data>\n<event start="1840" title="It sinks">The ferry</event>\n</data>\n',
      '<?xml version="1.0"?>\n<data date-time-format="iso8601">\n<event\n start="1840" title="x"/>\n</data>\n',
      "{'dateTimeFormat': 'iso8601',\n'events' : [{'start': '1840', 'title': 'It sinks'}]}",
      '{"events": [{"start": "1840", "isDuration": false, "title": "It sinks"}]}',
    ],
    areNot: ['2015: The <data> of the event is lost.\n', '<1840>: The event starts.\n'],
  },
  html: {
    are: [
      '<!DOCTYPE html>\n<p>2015: It sinks.</p>\n',
      '<?xml version="1.0"?>\n<!-- saved -->\n<html lang="en"><body>x</body></html>\n',
      '<ul>\n<li><b>2015</b> It sinks.</li>\n<li><b>2016</b> It sails.</li>\n</ul>\n',
    ],
    areNot: [
      '2015<br>The ferry <b>sinks</b>.\n2016<br>It sails.\n',
      '<p align="center">\n\n# The ferry\n\n2015: It sinks.\n\n2016: It sails.\n\n2017: It rests.\n',
      '<12 / 20> It sinks.\n',
    ],
    named: [['x.html', '<p>2015: It sinks.\n']],
  },
  xml: {
    are: ['<?xml version="1.0"?>\n<log><row>2015</row></log>\n', '<rss version="2.0"><channel></channel></rss>\n'],
    areNot: ['2015: The <?xml line is lost.\n'],
  },
  json: {
    are: [
      '[{"date": "2015", "text": "It sinks"}]',
      '{"date": "2015"}\n{"date": "2016"}\n',
      '{"sidelines": 1, "entries": []}',
    ],
    areNot: ['[1858?] The ferry sinks.\n', '["The ferry" is its name] 2015: It sinks.\n', '{2015} It sinks.\n'],
  },
  javascript: {
    are: [
      "import { x } from './x';\n\nexport const items = [\n  {\n    date: '2015',\n  },\n];\n",
      "// the ferry\n/* all\n of it */\nconst items = [\n  { date: '2015', text: 'It sinks' },\n];\n",
      "[\n  { date: '2015', text: 'It sinks' },\n  { date: '2016', text: 'It sails' },\n]\n",
    ],
    areNot: [
      'Import of grain from ‘Harlow’\n\n2015: Velden (the town),\n2016: Harlow;\n2017: Tarn,\n',
      'export of grain\n\n2015: It begins.\n',
      'Let x = 2015, they said.\n2016: It sinks.\n',
    ],
  },
  edn: {
    are: ['[{:date "2015" :text "It sinks"}\n {:date "2016" :text "It sails"}]\n'],
    areNot: ['(:smile) 2015: It sinks.\n', '[:date] 2015\nIt sinks.\n'],
  },
  yaml: {
    are: [
      '- date: 2015\n  text: It sinks\n- date: 2016\n  text: It sails\n',
      'title: Ferry\nevents:\n  - title: It sinks\n    when: 2015\n    info: >\n      a long\n      text\n  - title: It sails\n    when: 2016\n',
    ],
    areNot: [
      '---\ntitle: Ferry\nparties:\n  - name: Velden\n  - name: Harlow\n---\n2015\nVelden: It sinks.\n',
      '2015\n- Velden: It sinks.\n- Harlow: It sails.\n',
      '- Date: 2015\n- Velden: It sinks.\n- Harlow: It sails.\n',
      '- 2015: It sinks.\n- 2016: It sails.\n',
    ],
  },
  csv: {
    are: [
      'Date,Party,Event\n2015,Velden,"It sinks, they say"\n2016,Harlow,It sails\n',
      'Datum;Ereignis\n2015;Sie sinkt\n2016;Sie fährt\n',
      'id,date,earliest,latest,text\na,2015,2015-01-01,2015-12-31,"one\ntwo"\nb,2016,2016-01-01,2016-12-31,x\n',
    ],
    areNot: [
      'Date\tParty\tEvent\n2015\tVelden\tIt sinks.\n2016\tHarlow\tIt sails.\n',
      'Velden, Harlow and Tarn\n\n2015, the ferry, which is old, sinks.\n\n2016, it sails, at last, again.\n',
      'Day, year\n\n4 March, 2015\nVelden: It sinks.\n',
      '4 March, 2015\n5 March, 2015\n6 March, 2015\n',
    ],
    named: [['ferry.csv', '2015,It sinks\n2016,It sails\n2017,It rests\n']],
  },
};

test('every format has examples', () => {
  expect(Object.keys(examples).sort()).toEqual(otherFormats.map(({ name }) => name).sort());
});

describe.each(otherFormats.map(({ name }) => [name, otherFormatWords[name].label] as const))('%s', (name, label) => {
  const { are, areNot, named = [] } = examples[name] ?? { are: [], areNot: [] };
  const all = [...are.map((text) => ['x.txt', text] as const), ...named];

  test.each(all)('is told of %s %j', (file, text) => {
    const { timeline, diagnostics } = understand({ name: file, text });
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['other-format', 'error', expect.stringContaining(`This is ${label}, `)],
    ]);
    expect(timeline.entries).toEqual([]);
    const [{ range } = { range: { from: 0, to: 0 } }] = diagnostics;
    expect(text.slice(range.from, range.to).trim()).not.toBe('');
  });

  test.each(areNot)('is not told of %j', (text) => {
    expect(findOtherFormat(text, 'x.txt', 'chronicle')).toBeUndefined();
  });
});

test('whoever says that it is a chronicle is believed', () => {
  const text = 'timeline\n  title Ferry\n  2015 : It sinks\n';
  expect(understand({ name: 'x.txt', text }, { from: 'chronicle' }).diagnostics.map(({ code }) => code)).not.toContain(
    'other-format',
  );
});

test('no case of the corpus is taken for another format but those that say so', () => {
  const taken = corpusCases().flatMap(({ name, file, source, format }) =>
    findOtherFormat(source, file, format.name) === undefined ? [] : [name],
  );
  expect(taken).toEqual(['other-format']);
});

test('no example is taken for another format', () => {
  const folder = join(repositoryFolder, 'examples');
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files)
    expect(findOtherFormat(readFileSync(join(folder, file), 'utf8'), file, 'chronicle')).toBeUndefined();
});

test('nothing is thrown, and every place lies in the text', () => {
  const parts = Object.values(examples).flatMap(({ are, areNot }) => [...are, ...areNot]);
  const torn = fc
    .tuple(fc.constantFrom(...parts), fc.nat(200), fc.constantFrom(...parts), fc.nat(200), fc.string())
    .map(([one, from, other, to, noise]) => one.slice(from) + noise + other.slice(0, to));
  fc.assert(
    fc.property(torn, (text) => {
      for (const format of otherFormats) {
        const place = format.sure(headOf(text, 'x.txt'))?.place ?? { from: 0, to: 0 };
        expect(place.from).toBeLessThanOrEqual(place.to);
        expect(place.to).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
