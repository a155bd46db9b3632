import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Account, Role } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClinicApi } from '../api/clinic-api';
import { type Problem, toProblem } from '../api/problem';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { type AccountAct, AccountRows } from './account-rows';
import { ClinicCounts } from './clinic-counts';
import { DeactivateDialog } from './deactivate-dialog';
import { InviteDialog } from './invite-dialog';
import { TransferDialog } from './transfer-dialog';

const filters = ['all', 'counselor', 'admin', 'partner'] as const;

/** Everybody who signs in here: who they are, whether they can, when they last did. */
@Component({
  selector: 'gw-accounts-page',
  imports: [
    MatButton,
    TranslocoPipe,
    AccountRows,
    ClinicCounts,
    DeactivateDialog,
    Icon,
    InviteDialog,
    LoadProblem,
    Loading,
    PageHeader,
    ProblemNote,
    TransferDialog,
  ],
  templateUrl: './accounts-page.html',
})
export class AccountsPage {
  private readonly api = inject(ClinicApi);
  protected readonly list = this.api.accounts();
  protected readonly accounts = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));

  protected readonly filters = filters;
  protected readonly filter = signal<Role | 'all'>('all');
  protected readonly shown = computed(
    () => this.accounts()?.filter((account) => this.filter() === 'all' || account.role === this.filter()) ?? [],
  );
  protected readonly counselors = computed(() => this.accounts()?.filter((account) => account.role === 'counselor') ?? []);

  protected readonly inviting = signal(false);
  protected readonly leaving = signal<Account | null>(null);
  protected readonly handing = signal<Account | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  /** What just happened, said once. */
  protected readonly news = signal<{ key: string; values: Record<string, unknown> } | null>(null);

  protected act(act: AccountAct, account: Account): void {
    const values = { name: account.name };
    if (act === 'transfer') this.handing.set(account);
    else if (act === 'deactivate') this.leaving.set(account);
    else if (act === 'reactivate') void this.write(() => this.api.reactivate(account.id), 'reactivated', values);
    else if (act === 'resend') void this.write(() => this.api.resend(account.id), 'resent', values);
    else void this.write(() => this.api.cancelInvitation(account.id), 'cancelled', values);
  }

  protected changed(what: string, values: Record<string, unknown>): void {
    this.news.set({ key: `clinic.accounts.news.${what}`, values });
    this.list.reload();
  }

  private async write(write: () => Promise<unknown>, what: string, values: Record<string, unknown>): Promise<void> {
    this.problem.set(null);
    this.news.set(null);
    try {
      await write();
      this.changed(what, values);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
