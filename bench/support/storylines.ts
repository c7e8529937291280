import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Acts } from '../../packages/sidelines/src/model/acting.ts';

/** Who acts with whom in a story that others have published. */
export interface Storyline {
  readonly name: string;
  readonly scenes: number;
  readonly acts: Acts;
}

/** The storylines in a file, or in the files of a folder: `.dat` of the Stanford GraphBase, a storyline a volume, and `.json` of sessions by character. */
export function storylinesIn(path: string): readonly Storyline[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .filter((file) => /\.(?:dat|json)$/.test(file))
      .flatMap((file) => storylinesIn(join(path, file)));
  const text = readFileSync(path, 'latin1');
  const name = basename(path, extname(path));
  if (extname(path) === '.json') return [storylineOf(name, scenesOfSessions(JSON.parse(readFileSync(path, 'utf8'))))];
  const volumes = scenesByVolume(text);
  return [...volumes].map(([volume, scenes]) => storylineOf(volumes.size > 1 ? `${name} ${volume}` : name, scenes));
}

type Scene = readonly string[];

/** The encounters of a book by its volumes: `1.2.4:MY,JV;MY,ME` is of volume 1, `12:JM,HF` of a book in one; a line may go on in one that begins with `&`. */
function scenesByVolume(text: string): ReadonlyMap<string, readonly Scene[]> {
  const volumes = new Map<string, Scene[]>();
  let volume = '';
  for (const [, chapter = '', encounters = ''] of text.matchAll(/^([\d.]+|&):(.+)$/gm)) {
    if (chapter !== '&') volume = chapter.includes('.') ? chapter.slice(0, chapter.indexOf('.')) : '';
    const scenes = encounters.split(';').map((scene) => scene.split(','));
    volumes.set(volume, [...(volumes.get(volume) ?? []), ...scenes]);
  }
  return volumes;
}

/** As here, by character the numbers of sessions; or as iStoryline has it, spans that name their session. */
interface Sessions {
  readonly characters?: Readonly<Record<string, readonly number[]>>;
  readonly Story?: { readonly Characters: Readonly<Record<string, readonly { readonly Session: number }[]>> };
}

function scenesOfSessions({ characters, Story }: Sessions): readonly Scene[] {
  const sessions = new Map<number, Set<string>>();
  const add = (session: number, character: string): unknown =>
    sessions.set(session, (sessions.get(session) ?? new Set()).add(character));
  for (const [character, own] of Object.entries(characters ?? {})) for (const session of own) add(session, character);
  for (const [character, spans] of Object.entries(Story?.Characters ?? {}))
    for (const { Session } of spans) add(Session, character);
  return [...sessions].sort(([a], [b]) => a - b).map(([, together]) => [...together]);
}

/** The acts of a story, its characters in the order in which they appear, which is that of an author who names none before. */
function storylineOf(name: string, scenes: readonly Scene[]): Storyline {
  const places = new Map<string, number>();
  for (const character of scenes.flat()) if (!places.has(character)) places.set(character, places.size);
  const alone = new Array<number>(places.size).fill(0);
  const meetings = new Map<string, { readonly parties: readonly number[]; times: number }>();
  for (const scene of scenes) {
    const parties = [...new Set(scene)].flatMap((character) => places.get(character) ?? []).sort((a, b) => a - b);
    const [first = 0, ...others] = parties;
    if (others.length === 0) alone[first] = (alone[first] ?? 0) + 1;
    else {
      const known = meetings.get(parties.join(' ')) ?? { parties, times: 0 };
      meetings.set(parties.join(' '), { parties, times: known.times + 1 });
    }
  }
  return { name, scenes: scenes.length, acts: { alone, meetings: [...meetings.values()] } };
}
