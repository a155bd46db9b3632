import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { audiences, consentWording } from '@groundwork/consent';
import type { OwnEntry } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Access } from '../api/access';
import { asksMore } from '../api/definition-api';
import { EntryApi } from '../api/entry-api';
import { type OpenEntry, OwnAnswers } from '../api/own-answers';
import { type Problem, toProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { MomentWords } from '../ui/day-words';
import { dayOf } from '../ui/days';
import { Icon } from '../ui/icon';
import { LateHeading } from '../ui/late-heading';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { Rows } from '../ui/rows';
import { PartSwitches, type Reaching, type Switched } from './part-switches';
import { Readers } from './readers';

/** One own entry: the words, who may read each part (a tap to widen, a tap to take back, CC-21), what was made of it, who opened it. */
@Component({
  selector: 'gw-own-entry-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    ConfirmDialog,
    Icon,
    LateHeading,
    LoadProblem,
    Loading,
    MomentWords,
    PartSwitches,
    ProblemNote,
    Rows,
  ],
  templateUrl: './own-entry-page.html',
  styles: `
    .back {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 44px;
      text-decoration: none;
      margin-bottom: 0.5rem;
    }
    header {
      gap: 0.5rem;
    }
    .gw-card {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .who {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      padding-top: 1rem;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    figure {
      margin: 0;
      gap: 0.5rem;
    }
    blockquote {
      margin: 0;
      white-space: pre-wrap;
    }
    ul {
      padding-inline-start: 1.25rem;
    }
  `,
})
export class OwnEntryPage {
  readonly entryId = input.required<string>();

  private readonly own = inject(OwnAnswers);
  private readonly api = inject(EntryApi);
  private readonly access = inject(Access);
  private readonly readers = inject(Readers);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  protected readonly words = consentWording;
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');

  protected readonly loaded = resource({ params: () => this.entryId(), loader: ({ params }) => this.own.open(params) });
  protected readonly open = linkedSignal<OpenEntry | null>(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly failed = computed(() => (this.loaded.error() ? toProblem(this.loaded.error()) : null));
  protected readonly busy = signal(false);
  protected readonly dropping = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** What a switch just did, for those who do not see it. */
  protected readonly news = signal('');

  protected readonly parts = computed(() => {
    const open = this.open();
    if (!open) return [];
    return Object.entries(open.definition.parts).flatMap(([key, { label, ceiling, joint, reaches }]) => {
      const reaching: Reaching = joint === true ? 'joint' : (reaches ?? null);
      const part = open.entry.parts.find((one) => one.key === key);
      const rows = this.own.rows(open, open.entry.answers as Answers, key);
      return rows.length > 0 || (part && audiences.some((audience) => part.switches[audience]))
        ? [{ key, label, ceiling, reaching, rows, switches: part?.switches ?? null, documents: part?.documents ?? [] }]
        : [];
    });
  });
  protected readonly isPrivate = computed(() => this.readers.isPrivate(this.open()?.entry.parts ?? []));

  /** One line for each reader and day, with the latest time: a page looked at six times in a minute is no news six times. */
  protected readonly opened = computed(() => {
    const days = new Set<string>();
    return (this.open()?.entry.opened ?? []).filter(({ by, at }) => {
      const line = `${dayOf(at, this.timeZone())} ${by}`;
      return days.has(line) ? false : days.add(line);
    });
  });

  protected readonly matching = computed(() => this.open()?.definition.match !== undefined);
  /** Where both meet over it. */
  protected readonly together = computed(() => {
    const open = this.open();
    if (open?.definition.match) return ['/matches', open.definition.id];
    return [open?.definition.agreement ? '/agreements' : '/together', this.entryId()];
  });

  /** A card that asks nothing is read where its task is. */
  protected readonly isCard = computed(() => {
    const form = this.open()?.definition;
    return form?.kind === 'card' && !asksMore(form);
  });
  protected readonly writing = computed(() => {
    const taskId = this.open()?.entry.taskId;
    return this.isCard() && taskId ? ['/tasks', taskId] : ['/write', this.entryId()];
  });

  /** Decisions reach the server one after the other, in the order they were made: on a slow line a yes could else overtake the no that came after it. */
  private deciding: Promise<void> = Promise.resolve();

  /** Shown at once, and put back when the server could not be told. */
  protected turn(part: string, switched: Switched): Promise<void> {
    this.show((entry) => withSwitches(entry, part, switched));
    this.deciding = this.deciding.then(() => this.tell(part, switched));
    return this.deciding;
  }

  private async tell(part: string, { audience, also, granted }: Switched): Promise<void> {
    this.problem.set(null);
    const { id } = this.open()?.entry ?? {};
    if (id === undefined) return;
    try {
      if (also) await this.api.changeSharing(id, { part, audience: also, granted });
      const told = await this.api.changeSharing(id, { part, audience, granted });
      this.show(() => told);
      this.news.set(
        this.transloco.translate(granted ? 'consent.own.granted' : 'consent.own.withdrawn', { name: this.readers.name(audience) }),
      );
    } catch (error) {
      this.show((entry) => withSwitches(entry, part, { audience, ...(also && { also }), granted: !granted }));
      this.problem.set(toProblem(error));
    }
  }

  /** Takes back whatever is shared of it; there is no such button for sharing (CC-02). */
  protected async withdrawAll(): Promise<void> {
    this.busy.set(true);
    await this.deciding;
    const shared =
      this.open()?.entry.parts.flatMap(({ key, switches }) =>
        audiences.filter((audience) => switches[audience]).map((audience) => ({ key, audience })),
      ) ?? [];
    for (const { key, audience } of shared) await this.turn(key, { audience, granted: false });
    this.busy.set(false);
  }

  protected async drop(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.drop(this.entryId());
      await this.router.navigateByUrl('/earlier');
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
      this.dropping.set(false);
    }
  }

  private show(change: (entry: OwnEntry) => OwnEntry): void {
    this.open.update((open) => (open ? { ...open, entry: change(open.entry) } : null));
  }
}

function withSwitches(entry: OwnEntry, part: string, { audience, also = audience, granted }: Switched): OwnEntry {
  const parts = entry.parts.map((one) =>
    one.key === part ? { ...one, switches: { ...one.switches, [audience]: granted, [also]: granted } } : one,
  );
  return { ...entry, parts };
}
