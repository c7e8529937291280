import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { FileBeside } from '../../core/protocol.ts';
import type { KeptFile } from '../files/kept-file.ts';
import type { FileForm } from '../files/text-file.ts';
import { thinned } from './thinning.ts';

/** A draft as it is kept in this browser. Version 1 of the database knew `text` and `at` alone. */
export interface Draft {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The name of its file; absent until it has one. */
  readonly name?: string;
  readonly form?: FileForm;
  /** The file that it was read from or saved to, where the browser lets it be written again. */
  readonly file?: KeptFile;
  /** What stands beside the story; versions are of the text alone. */
  readonly beside?: readonly FileBeside[];
  /** How often it was kept; absent for never by this version. */
  readonly revision?: number;
  /** When its last version was kept. */
  readonly versionAt?: number;
}

/** Of which draft a version is, when it was kept, and what it was called, if anything. */
export type VersionKey = readonly [draft: string, at: number, name?: string];

/** A version by itself. */
export interface Version {
  readonly at: number;
  readonly name?: string;
  readonly text: string;
}

interface Kept extends DBSchema {
  readonly drafts: { readonly key: string; readonly value: Draft };
  /** The text of each version. */
  readonly versions: { readonly key: (string | number)[]; readonly value: string };
}

const stores: ('drafts' | 'versions')[] = ['drafts', 'versions'];

type Writable<Name extends 'drafts' | 'versions'> = IDBPObjectStore<Kept, typeof stores, Name, 'readwrite'>;

/** Between two versions that were not asked for, in milliseconds. */
const betweenVersions = 60_000;

/** Somebody else kept this draft since, or took it away. */
export class DraftConflict extends Error {}

/** The database of drafts in this browser, which nobody else sees. */
export class DraftStore {
  #opened: Promise<IDBPDatabase<Kept>> | undefined;

  async read(id: string): Promise<Draft | undefined> {
    return (await this.#database()).get('drafts', id);
  }

  /** All drafts, the one that was kept last first. */
  async all(): Promise<readonly (Draft & { readonly id: string })[]> {
    const transaction = (await this.#database()).transaction('drafts');
    const [ids, drafts] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    return drafts.map((draft, place) => ({ ...draft, id: ids[place] ?? '' })).sort((a, b) => b.at - a.at);
  }

  /**
   * Keeps a draft; when this is over, it is on the disk. A version is kept once a minute, too.
   * @param seen the draft's revision when it was read or kept last
   * @param version what the version of now is called, if it is to be kept as long as the draft is
   * @returns its revision now
   * @throws DraftConflict when somebody else kept it since, or took it away
   */
  keep(
    id: string,
    draft: Omit<Draft, 'at' | 'revision' | 'versionAt'>,
    seen: number,
    version?: string,
  ): Promise<number> {
    return this.#write(async (drafts, versions) => {
      const kept = await drafts.get(id);
      if ((kept?.revision ?? 0) !== seen) throw new DraftConflict();
      const at = Date.now();
      const isDue = draft.text !== '' && at - (kept?.versionAt ?? 0) >= betweenVersions;
      const versionAt = isDue ? at : kept?.versionAt;
      await drafts.put({ ...draft, at, revision: seen + 1, ...(versionAt === undefined ? {} : { versionAt }) }, id);
      if (version !== undefined) await versions.put(draft.text, [id, at, version]);
      if (isDue) {
        await versions.put(draft.text, [id, at]);
        await thinOut(versions, id, at);
      }
      return seen + 1;
    });
  }

  /** Takes a draft away, with all its versions. */
  forget(id: string): Promise<void> {
    return this.#write(async (drafts, versions) => {
      await drafts.delete(id);
      await versions.delete(ofDraft(id));
    });
  }

  /** The versions of a draft, the newest first. */
  async versions(id: string): Promise<readonly VersionKey[]> {
    const keys = await (await this.#database()).getAllKeys('versions', ofDraft(id));
    return keys
      .map(([draft, at, name]): VersionKey => {
        return name === undefined ? [String(draft), Number(at)] : [String(draft), Number(at), String(name)];
      })
      .reverse();
  }

  async version(key: VersionKey): Promise<string | undefined> {
    return (await this.#database()).get('versions', keyOf(key));
  }

  /** Brings a draft as it is, with its versions, all at once; where it is here already, it gets only versions that it has not. */
  bring(id: string, draft: Draft, versionsOfIt: readonly Version[]): Promise<void> {
    return this.#write(async (drafts, versions) => {
      if ((await drafts.get(id)) === undefined) await drafts.put({ ...draft, revision: 1 }, id);
      for (const { at, name, text } of versionsOfIt) {
        const key = name === undefined ? [id, at] : [id, at, name];
        if ((await versions.getKey(key)) === undefined) await versions.put(text, key);
      }
    });
  }

  /** Writes all of something or nothing; when this is over, it is on the disk. */
  async #write<Result>(
    does: (drafts: Writable<'drafts'>, versions: Writable<'versions'>) => Promise<Result>,
  ): Promise<Result> {
    const transaction = (await this.#database()).transaction(stores, 'readwrite', { durability: 'strict' });
    const ended = transaction.done.catch(() => undefined);
    try {
      const result = await does(transaction.objectStore('drafts'), transaction.objectStore('versions'));
      await transaction.done;
      return result;
    } catch (error) {
      // What the browser gave up itself, it says why.
      if (transaction.error === null) transaction.abort();
      await ended;
      throw transaction.error ?? error;
    }
  }

  #database(): Promise<IDBPDatabase<Kept>> {
    const forgetIt = (): void => {
      this.#opened = undefined;
    };
    this.#opened ??= open(forgetIt);
    this.#opened.catch(forgetIt);
    return this.#opened;
  }
}

async function thinOut(versions: Writable<'versions'>, id: string, now: number): Promise<void> {
  const times = (await versions.getAllKeys(ofDraft(id))).flatMap((key) => (key.length === 2 ? Number(key[1]) : []));
  for (const time of thinned(times, now)) await versions.delete([id, time]);
}

/** Opens the database, and brings one of an older version to this one; what it holds stays. */
function open(closed: () => void): Promise<IDBPDatabase<Kept>> {
  return openDB<Kept>('sidelines', 2, {
    upgrade: (database, before) => {
      if (before < 1) database.createObjectStore('drafts');
      if (before < 2) database.createObjectStore('versions');
    },
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}

function ofDraft(id: string): IDBKeyRange {
  // Lists come after all numbers.
  return IDBKeyRange.bound([id], [id, []]);
}

function keyOf(key: VersionKey): (string | number)[] {
  return key.filter((part) => part !== undefined);
}
