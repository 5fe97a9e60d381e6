import type { DeskCase } from '../../../sdk/contract/types.ts';
import { dropDraft, keepDraft, readDraft } from '../drafts.ts';
import type { PublicVersion } from './masks.ts';
import { readAs, versionOf } from './masks.ts';

type Part = 'text' | 'place';

/** What somebody has made of the public version and not saved. */
interface Work {
  readonly text?: PublicVersion;
  readonly place?: PublicVersion;
  readonly photos?: readonly string[];
  /** What stood there when they began. */
  readonly base?: string;
}

/** Whatever a moderator may change, as one text to compare by. */
function standing({ text, place, photos, publication }: DeskCase): string {
  return JSON.stringify([text, place, publication, photos.map(({ id, published }) => [id, published])]);
}

/** The work of one moderator on the public version of a case, kept for this tab. */
export class Redaction {
  readonly #person: string;
  #seen: DeskCase;
  #work: Work;

  constructor(person: string, found: DeskCase) {
    this.#person = person;
    this.#seen = found;
    this.#work = readDraft<Work>(this.#key) ?? {};
  }

  get #key() {
    return { person: this.#person, number: this.#seen.number, act: 'publish' };
  }

  /** The case as it was when the person looked at its text. */
  get seen(): DeskCase {
    return this.#seen;
  }

  get dirty(): boolean {
    return Object.keys(this.#work).length > 0;
  }

  /** Ids of the photos that everybody is to see. */
  get photos(): readonly string[] {
    return this.#work.photos ?? this.#seen.photos.filter(({ published }) => published).map(({ id }) => id);
  }

  original(part: Part): string | null {
    return this.#seen.original?.[part] ?? null;
  }

  version(part: Part): PublicVersion {
    return this.#work[part] ?? versionOf(this.original(part), this.#seen[part] ?? '', this.#seen.lang);
  }

  read(part: Part): string {
    return readAs(this.version(part), this.original(part), this.#seen.lang);
  }

  edit(part: Part, version: PublicVersion): void {
    this.#keep({ ...this.#work, [part]: version });
  }

  choose(photo: string): void {
    const { photos } = this.#seen;
    const chosen = photos.map(({ id }) => id).filter((id) => this.photos.includes(id) !== (id === photo));
    this.#keep({ ...this.#work, photos: chosen });
  }

  #keep(work: Work): void {
    this.#work = { base: standing(this.#seen), ...work };
    keepDraft(this.#key, this.#work);
  }

  /**
   * Takes note of the case as it is now.
   * @returns `changed` if somebody else changed what the person is working on.
   */
  follow(found: DeskCase): 'changed' | 'same' {
    if (this.dirty && this.#work.base !== undefined && this.#work.base !== standing(found)) return 'changed';
    this.#seen = found;
    return 'same';
  }

  /** The same work on a newer state. */
  rebase(now: DeskCase): void {
    this.#seen = now;
    if (this.dirty) this.#keep({ ...this.#work, base: standing(now) });
  }

  drop(now: DeskCase): void {
    this.#work = {};
    this.#seen = now;
    dropDraft(this.#key);
  }

  /** What is sent: of the texts only those that change. */
  request(): { text?: string; place?: string; photos: readonly string[] } {
    const [text, place] = [this.read('text'), this.read('place')];
    return {
      ...(text !== this.#seen.text && { text }),
      ...(place && place !== this.#seen.place && { place }),
      photos: this.photos,
    };
  }
}
