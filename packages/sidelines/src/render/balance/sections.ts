import type { Amount, Balance, Ways } from '../../model/balance/balance.ts';
import { graphemeOffsets } from '../../model/graphemes.ts';
import { directionOf } from '../../model/language.ts';
import type { Timeline } from '../../model/timeline.ts';
import { type EntryPart, entryPartInWords, plainly, type ToldEntry } from '../../model/told.ts';
import { lines, type Markup, markup } from '../html/markup.ts';
import { shownWays, silenceInPieces, silenceOfParty, type Weakness, weaknesses } from './words.ts';

/** What is shown. */
export interface Shown {
  readonly timeline: Timeline;
  readonly balance: Balance;
  /** The entries in words, by their ids. */
  readonly told: ReadonlyMap<string, ToldEntry>;
}

/** The sections of the page, one for each question. */
export function sectionsOf(shown: Shown): Markup {
  const { parties, periods } = shown.balance;
  return lines([
    ...(parties.length === 0 ? [] : [amounts(shown), relations(shown), silences(shown)]),
    ...(hasPairs(shown.balance) ? [whoWithWhom(shown)] : []),
    ...(periods.length === 0 ? [] : [overTime(shown)]),
    weakPoints(shown),
  ]);
}

/** The attribute of what is in the timeline's language, where that is not the page's. */
function ownLanguage({ language }: Timeline): Markup | undefined {
  return /^en\b/i.test(language) ? undefined : markup` lang="${language}"`;
}

/** Words of the timeline among those of the page. */
export function own(words: string, timeline: Timeline): Markup {
  return markup`<bdi${ownLanguage(timeline)}>${words}</bdi>`;
}

function amounts({ timeline, balance }: Shown): Markup {
  const { parties, unit } = balance;
  const columns = [
    ['entries', 'Entries'],
    ['length', unit === 'words' ? 'Words' : 'Characters'],
    ['sources', 'Sources'],
  ] as const;
  const note = parties.length > 1 ? 'What several sides did is told of each of them.' : undefined;
  const mostOf = (key: keyof Amount) => greatest(parties.map((party) => party[key]));
  return section({ id: 'amounts', head: 'How much is told of each side', note }, [
    partyTable('amounts', columns, mostOf, { timeline, balance }),
  ]);
}

function relations({ timeline, balance }: Shown): Markup {
  const most = greatest(balance.parties.flatMap(({ apart, together, against }) => [apart, together, against]));
  const note = 'Entries of one side alone, of several together, and of opponents.';
  return section({ id: 'relations', head: 'How the sides acted', note }, [
    partyTable('relations', shownWays({ nobody: 0 }), () => most, { timeline, balance }),
  ]);
}

/** A row a party, with a bar beside each number. */
function partyTable(
  id: string,
  columns: readonly (readonly [key: keyof Amount, head: string])[],
  mostOf: (key: keyof Amount) => number,
  { timeline, balance }: Pick<Shown, 'timeline' | 'balance'>,
): Markup {
  const rows = balance.parties.map(
    (party, place) =>
      markup`<tr class="p${place}"><th scope="row">${partyName(place, timeline)}</th>${columns.map(
        ([key]) => markup`<td>${party[key]}${bar(party[key], mostOf(key))}</td>`,
      )}</tr>`,
  );
  return table(id, ['Side', ...columns.map(([, head]) => head)], rows);
}

function silences({ timeline, balance, told }: Shown): Markup {
  const rows = balance.parties.map((party, place) => {
    const around = silenceInPieces(party.silence).map((piece) =>
      'words' in piece ? markup`${piece.words}` : own(partInWords('when', told.get(piece.dateOf)), timeline),
    );
    return markup`<tr><th scope="row">${partyName(place, timeline)}</th><td>${silenceOfParty(party)}</td><td>${around}</td></tr>`;
  });
  const isWide = !hasPairs(balance);
  const note = 'Between its entries, or while others act before its first or after its last.';
  return section({ id: 'silences', head: 'The longest silence of each side', note, isWide }, [
    table('silences', ['Side', 'How long', 'When'], rows),
  ]);
}

/** Of two sides the pair says what each of them does. */
function hasPairs({ parties, pairs }: Balance): boolean {
  return parties.length > 2 && pairs.length > 0;
}

function whoWithWhom({ timeline, balance }: Shown): Markup {
  const most = greatest(balance.pairs.flatMap(({ together, against }) => [together, against]));
  const rows = balance.pairs.map(({ parties, together, against }) => {
    const names = parties.map((id) =>
      partyName(
        timeline.parties.findIndex((party) => party.id === id),
        timeline,
      ),
    );
    return markup`<tr><th scope="row">${names[0]} and ${names[1]}</th>${wayCell('together', together, most)}${wayCell('against', against, most)}</tr>`;
  });
  return section({ id: 'pairs', head: 'Who met whom', note: 'Allies against a third side acted together.' }, [
    table('pairs', ['Sides', 'Together', 'Against'], rows),
  ]);
}

/** A strip for each way, one beside the other, downwards as time goes in a timeline. */
function overTime({ timeline, balance }: Shown): Markup {
  const { periods, unplaced, whole } = balance;
  const columns = shownWays(whole);
  const most = greatest(periods.flatMap((period) => columns.map(([way]) => period[way])));
  const rows = periods.map(
    (period) =>
      markup`<tr><th scope="row">${own(period.label, timeline)}</th>${columns.map(([way]) => wayCell(way, period[way], most))}</tr>`,
  );
  const left =
    unplaced.length === 0 ? '' : `; not counted: ${unplaced.length} of ${whole.entries}, as their dates do not tell`;
  const said = { id: 'time', head: 'Over time', note: `Entries count where they began${left}.`, isWide: true };
  return section(said, [table('time', ['Time', ...columns.map(([, head]) => head)], rows)]);
}

/** A number of a way, with a bar where there is something. */
function wayCell(way: keyof Ways, count: number, most: number): Markup {
  if (count === 0) return markup`<td class="none">0</td>`;
  return markup`<td class="${way}"><span class="count">${count}</span>${bar(count, most)}</td>`;
}

function weakPoints(shown: Shown): Markup {
  const all = weaknesses(shown.balance);
  const fine = all
    .filter(({ entries }) => entries.length === 0)
    .map(({ none }) => markup`<p class="note">${none}.</p>`);
  const weak = all.filter(({ entries }) => entries.length > 0).map((weakness) => weakPoint(weakness, shown));
  return section({ id: 'weak', head: 'What needs a look', isWide: true }, [...weak, ...fine]);
}

/** A list of all entries says no more than that it is all: it is closed. */
function weakPoint({ of, entries }: Weakness, shown: Shown): Markup {
  const all = shown.timeline.entries.length;
  const items = entries.map((id) => markup`<li>${entryInWords(shown.told.get(id), shown.timeline)}</li>`);
  return markup`<details${all === entries.length ? undefined : markup` open`}><summary>${entries.length} of ${all} entries ${of}</summary>
<ol role="list">
${lines(items)}
</ol>
</details>`;
}

/** So many characters of what an entry says are shown. */
const longest = 120;

function entryInWords(told: ToldEntry | undefined, timeline: Timeline): Markup {
  const [when, who] = [partInWords('when', told), partInWords('who', told)];
  const said = partInWords('headline', told) || partInWords('text', told);
  const cut = graphemeOffsets(said, 'und')[longest];
  const words = cut === undefined ? said : `${said.slice(0, cut).replace(/\s+\S*$/, '')} …`;
  return markup`<div${ownLanguage(timeline)} dir="${directionOf(timeline.language)}"><b>${[when, who].filter((part) => part !== '').join(' · ')}</b> ${words}</div>`;
}

function partInWords(kind: EntryPart['kind'], told: ToldEntry | undefined): string {
  const part = told?.parts.find((each) => each.kind === kind);
  return part === undefined ? '' : entryPartInWords(part, plainly).replaceAll(/\s+/g, ' ');
}

function partyName(place: number, timeline: Timeline): Markup {
  return own(timeline.parties[place]?.name ?? '', timeline);
}

/** The head of a section, and what is said of it in a line. */
interface Head {
  readonly id: string;
  readonly head: string;
  readonly note?: string | undefined;
  /** Whether it goes across the page. */
  readonly isWide?: boolean;
}

function section({ id, head, note, isWide }: Head, content: readonly Markup[]): Markup {
  return markup`<section${isWide ? markup` class="all"` : undefined}>
<h2 id="${id}">${head}</h2>
${note === undefined ? undefined : markup`<p class="note">${note}</p>\n`}${lines(content)}
</section>`;
}

/** A table that is called as its section is. */
function table(id: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  return markup`<table class="${id}" aria-labelledby="${id}">
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${lines(rows)}
</tbody>
</table>`;
}

/** A bar whose length is a share of the greatest number's; who does not see it has the number. */
function bar(count: number, most: number): Markup {
  const width = most === 0 ? 0 : Math.round((count / most) * 1000) / 10;
  return markup`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg>`;
}

function greatest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
