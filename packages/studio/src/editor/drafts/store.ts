import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
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

interface Kept extends DBSchema {
  readonly drafts: { readonly key: string; readonly value: Draft };
  /** The text of each version. */
  readonly versions: { readonly key: (string | number)[]; readonly value: string };
}

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
  async keep(
    id: string,
    draft: Omit<Draft, 'at' | 'revision' | 'versionAt'>,
    seen: number,
    version?: string,
  ): Promise<number> {
    const transaction = await this.#writing();
    const [drafts, versions] = [transaction.objectStore('drafts'), transaction.objectStore('versions')];
    const kept = await drafts.get(id);
    if ((kept?.revision ?? 0) !== seen) {
      transaction.abort();
      await transaction.done.catch(() => undefined);
      throw new DraftConflict();
    }
    const at = Date.now();
    const isDue = draft.text !== '' && at - (kept?.versionAt ?? 0) >= betweenVersions;
    const versionAt = isDue ? at : kept?.versionAt;
    const writes: Promise<unknown>[] = [
      drafts.put({ ...draft, at, revision: seen + 1, ...(versionAt === undefined ? {} : { versionAt }) }, id),
    ];
    if (version !== undefined) writes.push(versions.put(draft.text, [id, at, version]));
    if (isDue) {
      writes.push(versions.put(draft.text, [id, at]));
      const times = (await versions.getAllKeys(ofDraft(id))).flatMap((key) => (key.length === 2 ? Number(key[1]) : []));
      writes.push(...thinned(times, at).map((time) => versions.delete([id, time])));
    }
    await Promise.all([...writes, transaction.done]);
    return seen + 1;
  }

  /** Takes a draft away, with all its versions. */
  async forget(id: string): Promise<void> {
    const transaction = await this.#writing();
    await Promise.all([
      transaction.objectStore('drafts').delete(id),
      transaction.objectStore('versions').delete(ofDraft(id)),
      transaction.done,
    ]);
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

  /** Keeps versions as they are, under their keys. */
  async keepVersions(versions: readonly (readonly [VersionKey, string])[]): Promise<void> {
    const transaction = await this.#writing();
    const store = transaction.objectStore('versions');
    await Promise.all([...versions.map(([key, text]) => store.put(text, keyOf(key))), transaction.done]);
  }

  async #writing() {
    return (await this.#database()).transaction(['drafts', 'versions'], 'readwrite', { durability: 'strict' });
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
