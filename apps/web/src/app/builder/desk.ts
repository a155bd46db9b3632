import { computed, Injectable, signal } from '@angular/core';
import type { HomeworkDraft } from '@groundwork/contract';
import { definitionPlaces, type Homework, type Place } from '@groundwork/homework';
import { DraftSaving } from './draft-saving';
import { at, type Path, put } from './put';

/** Places that fill themselves: a worked case is made when there is none. */
const byItself = ['/examples'];

/** The homework being made on this page. */
@Injectable()
export class Desk {
  private readonly opened = signal<DraftSaving | null>(null);
  readonly maybe = this.opened.asReadonly();

  readonly saving = computed(() => {
    const saving = this.opened();
    if (!saving) throw new Error('no draft is open');
    return saving;
  });
  readonly definition = computed(() => this.saving().definition());
  /** What is still missing or does not fit, as it stands on the screen; and what only the server can know, of what it has. */
  readonly places = computed<readonly Place[]>(() => {
    const here = definitionPlaces(this.definition()).filter(({ pointer }) => !byItself.includes(pointer));
    const known = new Set(here.map(({ pointer, message }) => `${pointer} ${message}`));
    const there = this.saving()
      .draft()
      .places.filter(({ pointer, message, missing }) => !missing && !known.has(`${pointer} ${message}`) && isServers(message));
    return [...here, ...there.map(({ pointer, message }) => ({ pointer, message }))];
  });
  /** The question that is open for changing. */
  readonly open = signal<string | null>(null);

  load(draft: HomeworkDraft, save: (definition: Homework, version: number) => Promise<HomeworkDraft>): void {
    this.opened.set(new DraftSaving(draft, save));
  }

  at(path: Path): unknown {
    return at(this.definition(), path);
  }

  /** Changes one place; undefined takes away what stands there. */
  put(path: Path, value: unknown): void {
    this.saving().write(put(this.definition(), path, value));
  }

  /** Goes on with another homework, made from this one. */
  change(homework: Homework): void {
    this.saving().write(homework);
  }
}

/** What depends on the clinic's library, and is not worked out here. */
function isServers(message: string): boolean {
  return /^(leans on|comes with the library|is a remark on wording)/u.test(message);
}
