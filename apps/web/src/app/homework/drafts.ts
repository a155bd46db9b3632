import { computed, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { initialAnswers, type RawAnswers } from '@groundwork/homework';
import { Access } from '../api/access';
import { EntryApi } from '../api/entry-api';
import { type OpenEntry, OwnAnswers } from '../api/own-answers';
import { Draft } from './draft';
import { fitting, tidied } from './draft-check';

/** An own entry being written. */
export interface OpenDraft extends OpenEntry {
  readonly draft: Draft;
}

/**
 * The drafts being written in this tab, in memory only (SA-49). One that could not be saved yet is kept here and tried again after its
 * page was left, and is what the page shows when somebody comes back to it.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly api = inject(EntryApi);
  private readonly own = inject(OwnAnswers);
  private readonly kept = signal<ReadonlyMap<string, OpenDraft>>(new Map());
  /** Whether something typed waits for the server. */
  readonly isWaiting = computed(() => [...this.kept().values()].some(({ draft }) => ['saving', 'waiting'].includes(draft.saved().state)));

  constructor() {
    const document = inject(DOCUMENT);
    const access = inject(Access);
    // A phone may end a hidden page without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.flushAll();
    });
    for (const event of ['pagehide', 'online']) window.addEventListener(event, () => this.flushAll());
    effect(() => {
      if (!access.signedIn()) this.forgetAll();
    });
  }

  /** Opens an own entry for writing: as left here when something of it is unsaved, else as the server has it. @throws ProblemError `not_found` */
  async open(id: string): Promise<OpenDraft> {
    const left = this.kept().get(id);
    if (left?.draft.isUnsaved) return left;
    left?.draft.stop();
    const open = await this.own.open(id);
    const opened = { ...open, draft: this.draftOf(open) };
    this.keep(id, opened);
    return opened;
  }

  /** Says that nobody looks at it now: saved, and forgotten once it is. */
  async leave(id: string): Promise<void> {
    const left = this.kept().get(id);
    if (left && (await left.draft.flush()) && this.kept().get(id) === left) this.keep(id, null);
  }

  private draftOf({ entry, definition, role }: OpenEntry): Draft {
    const answers: RawAnswers = tidied(definition, entry.answers);
    const begun = entry.revision === 0 ? { ...initialAnswers(definition, role), ...answers } : answers;
    const keeping = {
      save: (changed: RawAnswers, version: number) => this.api.save(entry.id, { ...changed }, version),
      tidy: (raw: RawAnswers) => tidied(definition, raw),
      fit: (raw: RawAnswers, before: RawAnswers) => fitting(definition, raw, before),
    };
    return new Draft(keeping, entry.version, answers, begun);
  }

  private keep(id: string, open: OpenDraft | null): void {
    const kept = new Map(this.kept());
    if (open) kept.set(id, open);
    else kept.delete(id);
    this.kept.set(kept);
  }

  private flushAll(): void {
    for (const { draft } of this.kept().values()) void draft.flush();
  }

  private forgetAll(): void {
    for (const { draft } of untracked(this.kept).values()) draft.stop();
    this.kept.set(new Map());
  }
}
