import { Component, computed, inject, model, output, signal } from '@angular/core';
import type { Account } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClinicApi } from '../api/clinic-api';
import { type Problem, toProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ProblemNote } from '../ui/problem-note';

/** Asks before somebody is signed out and kept out; says what stays. */
@Component({
  selector: 'gw-deactivate-dialog',
  imports: [TranslocoPipe, ConfirmDialog, ProblemNote],
  template: `
    <gw-confirm-dialog
      [heading]="'clinic.deactivate.heading' | transloco: { name: account()?.name ?? '' }"
      [verb]="'clinic.act.deactivate' | transloco"
      [busy]="busy()"
      [open]="open()"
      (openChange)="close()"
      (confirmed)="deactivate()"
    >
      <p>{{ 'clinic.deactivate.text' | transloco }}</p>
      @if (account()?.couples) {
        <p>{{ 'clinic.deactivate.couples' | transloco }}</p>
      }
      <gw-problem-note [problem]="problem()" [words]="{ conflict: 'clinic.deactivate.lastAdmin' }" />
    </gw-confirm-dialog>
  `,
})
export class DeactivateDialog {
  /** Whom it is about; null when closed. */
  readonly account = model.required<Account | null>();
  /** Name of the person deactivated. */
  readonly done = output<string>();
  private readonly api = inject(ClinicApi);
  protected readonly open = computed(() => this.account() !== null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected close(): void {
    this.problem.set(null);
    this.account.set(null);
  }

  protected async deactivate(): Promise<void> {
    const account = this.account();
    if (!account) return;
    this.busy.set(true);
    try {
      await this.api.deactivate(account.id);
      this.close();
      this.done.emit(account.name);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
