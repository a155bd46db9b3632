import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { type Problem, toProblem } from '../api/problem';
import { SignInApi } from '../api/sign-in-api';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { MomentWords } from '../ui/day-words';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { StatusChip } from '../ui/status-chip';
import { Leaving } from './leaving';

/** Where this person is signed in, and the way to end one or all of it. */
@Component({
  selector: 'gw-sign-ins-page',
  imports: [MatButton, TranslocoPipe, ConfirmDialog, LoadProblem, Loading, MomentWords, PageHeader, ProblemNote, StatusChip],
  templateUrl: './sign-ins-page.html',
  styles: 'li { border-top: 1px solid var(--mat-sys-outline-variant); padding-block: 0.75rem; } li:first-child { border-top: 0; }',
})
export class SignInsPage {
  private readonly api = inject(SignInApi);
  private readonly access = inject(Access);
  private readonly leaving = inject(Leaving);
  protected readonly list = this.api.openSignIns();
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly asking = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async end(id: string): Promise<void> {
    await this.tried(async () => {
      await this.api.endSignIn(id);
      this.list.reload();
    });
  }

  protected async endAll(): Promise<void> {
    this.asking.set(false);
    await this.tried(() => this.leaving.signOutEverywhere());
  }

  private async tried(write: () => Promise<void>): Promise<void> {
    try {
      this.problem.set(null);
      await write();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
