import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A draft as it is kept in this browser. */
export interface Draft {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Kept extends DBSchema {
  readonly drafts: { readonly key: string; readonly value: Draft };
}

const current = 'current';

/** The drafts of this browser, which nobody else sees. */
export class Drafts {
  readonly #database: Promise<IDBPDatabase<Kept>>;

  constructor() {
    this.#database = openDB<Kept>('sidelines', 1, {
      upgrade: (database) => void database.createObjectStore('drafts'),
    });
  }

  async read(): Promise<Draft | undefined> {
    return (await this.#database).get('drafts', current);
  }

  /** Keeps a draft; when this is over, it is on the disk. */
  async keep(text: string): Promise<void> {
    const transaction = (await this.#database).transaction('drafts', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put({ text, at: Date.now() }, current), transaction.done]);
  }

  /** Takes away all that is kept. */
  async forget(): Promise<void> {
    const transaction = (await this.#database).transaction('drafts', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.clear(), transaction.done]);
  }
}
