import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { type Problem, toProblem } from '../api/problem';
import { ProgrammesApi } from '../api/programmes-api';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { namesInWords } from './current-couple';
import { ProgrammeDesk } from './programme-desk';
import { ProgrammeSaving } from './programme-saving';

/** What the page of a programme hands over when it was sent. */
export interface JustSent {
  programme: { title: string; count: number };
}

/** A programme being adapted for a couple; loaded here, worked on in the desk. */
@Component({
  selector: 'gw-programme-page',
  imports: [MatButton, TranslocoPipe, ConfirmDialog, LoadProblem, Loading, PageHeader, ProgrammeDesk],
  template: `
    @if (work(); as saving) {
      @let copy = saving.copy();
      <gw-page-header
        [back]="['/people', coupleId(), 'programmes']"
        [backText]="'library.programme.heading' | transloco"
        [heading]="copy.title"
        [lead]="'library.programme.for' | transloco: { names: names() }"
      >
        <button matButton type="button" (click)="dropping.set(true)">{{ 'library.programme.drop' | transloco }}</button>
      </gw-page-header>
      <gw-programme-desk
        [saving]="saving"
        [partners]="partners()"
        [nextSession]="nextSession()"
        [busy]="busy()"
        [problem]="problem()"
        (send)="send($event)"
        (again)="again()"
      />
    } @else if (unloaded(); as failed) {
      <gw-page-header [back]="['/people', coupleId()]" [heading]="'library.programme.heading' | transloco" />
      <gw-load-problem [code]="failed.code" (again)="read.reload(); couple.reload()" />
    } @else {
      <gw-loading />
    }
    <gw-confirm-dialog
      [heading]="'library.programme.dropHeading' | transloco"
      [verb]="'library.programme.drop' | transloco"
      [(open)]="dropping"
      [busy]="busy()"
      (confirmed)="drop()"
    >
      <p>{{ 'library.programme.dropText' | transloco }}</p>
    </gw-confirm-dialog>
  `,
})
export class ProgrammePage {
  readonly coupleId = input.required<string>();
  readonly copyId = input.required<string>();

  private readonly api = inject(ProgrammesApi);
  private readonly router = inject(Router);
  protected readonly read = this.api.copy(() => this.copyId());
  protected readonly couple = inject(CouplesApi).couple(() => this.coupleId());
  protected readonly partners = computed<readonly Partner[]>(() => (this.couple.hasValue() ? this.couple.value().partners : []));
  protected readonly names = computed(() => namesInWords(this.partners()));
  protected readonly nextSession = computed(() => (this.couple.hasValue() ? (this.couple.value().nextSession?.startsAt ?? null) : null));
  protected readonly work = signal<ProgrammeSaving | null>(null);
  protected readonly unloaded = computed(() => {
    const error = this.read.error() ?? this.couple.error();
    return error ? toProblem(error) : null;
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly dropping = signal(false);

  constructor() {
    effect((cleanUp) => {
      if (!this.read.hasValue() || !this.couple.hasValue()) return;
      const copy = this.read.value();
      // What was sent is homework now.
      if (copy.sentAt !== null) return untracked(() => void this.toHomework());
      const saving = new ProgrammeSaving(copy, (items, version) => this.api.save(copy.id, items, version));
      untracked(() => this.work.set(saving));
      cleanUp(() => void saving.flush().finally(() => saving.stop()));
    });
  }

  protected async send(gateReason: string | null): Promise<void> {
    const saving = this.work();
    if (!saving || !(await saving.flush())) return;
    await this.act(async () => {
      const { title, assignmentIds } = await this.api.send(this.copyId(), gateReason, saving.copy().version);
      await this.toHomework({ programme: { title, count: assignmentIds.length } });
    });
  }

  protected drop(): Promise<void> {
    return this.act(async () => {
      this.work()?.stop();
      await this.api.drop(this.copyId());
      await this.router.navigate(['/people', this.coupleId(), 'programmes']);
    });
  }

  /** Reads it anew, as when somebody else changed it. */
  protected again(): void {
    this.problem.set(null);
    this.work.set(null);
    this.read.reload();
  }

  private toHomework(info?: JustSent): Promise<boolean> {
    return this.router.navigate(['/people', this.coupleId(), 'homework'], info ? { info } : { replaceUrl: true });
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
      this.dropping.set(false);
    }
  }
}
