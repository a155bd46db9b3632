import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Account } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { DayWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { Plural } from '../ui/plural';
import { PersonLabel } from '../ui/person-label';
import { StatusChip, type Tone } from '../ui/status-chip';

/** What an admin can do about an account. */
export type AccountAct = 'resend' | 'cancel' | 'deactivate' | 'reactivate' | 'transfer';

const tones: Record<Account['status'], Tone> = { active: 'good', invited: 'new', deactivated: 'quiet' };

/** Accounts row by row with their status, last sign-in and what can be done. */
@Component({
  selector: 'gw-account-rows',
  imports: [MatButton, TranslocoPipe, DayWords, EmptyState, PersonLabel, Plural, StatusChip],
  templateUrl: './account-rows.html',
  styleUrl: './account-rows.scss',
})
export class AccountRows {
  readonly accounts = input.required<readonly Account[]>();
  readonly acted = output<{ act: AccountAct; account: Account }>();
  private readonly me = inject(Access).me;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly rows = computed(() =>
    this.accounts().map((account) => ({ account, tone: tones[account.status], acts: this.actsOn(account) })),
  );

  private actsOn(account: Account): AccountAct[] {
    if (account.status === 'invited') return ['resend', 'cancel'];
    const acts: AccountAct[] = account.couples > 0 ? ['transfer'] : [];
    if (account.status === 'deactivated') return [...acts, 'reactivate'];
    return account.id === this.me()?.id ? acts : [...acts, 'deactivate'];
  }
}
