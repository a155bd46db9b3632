import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { type Problem, toProblem } from '../api/problem';
import { ChoiceChips } from '../ui/choice-chips';
import { PersonLabel } from '../ui/person-label';
import { ProblemNote } from '../ui/problem-note';
import { StatusChip, type Tone } from '../ui/status-chip';
import { CurrentCouple } from './current-couple';
import { roleChoices } from './partner-fields';
import type { News } from './partners-page';

const tones: Record<Partner['status'], Tone> = { active: 'good', invited: 'care', deactivated: 'quiet' };

/** One partner: whether they have joined, their roles, and the invitation while they have not. */
@Component({
  selector: 'gw-partner-card',
  imports: [MatButton, TranslocoPipe, ChoiceChips, PersonLabel, ProblemNote, StatusChip],
  template: `
    <section class="gw-card gw-stack" [attr.aria-label]="partner().name">
      <div class="gw-between">
        <gw-person-label [name]="partner().name" [about]="partner().email" [second]="second()" />
        <gw-status-chip [tone]="tone()">{{ 'practice.partner.status.' + partner().status | transloco }}</gw-status-chip>
      </div>
      @if (partner().status === 'invited') {
        <div class="waiting gw-stack">
          <p>{{ 'practice.partner.waiting' | transloco: { name: partner().name } }}</p>
          <p>
            <button matButton="outlined" type="button" [disabled]="busy()" (click)="inviteAgain()">
              {{ 'practice.partner.again' | transloco }}
            </button>
          </p>
        </div>
      }
      <gw-choice-chips
        [label]="'practice.partner.label.only.roles' | transloco"
        [choices]="choices()"
        [value]="roles()"
        (valueChange)="roles.set($event)"
      />
      @if (changed()) {
        <p class="gw-muted gw-small">{{ 'practice.partner.rolesText' | transloco }}</p>
        <div class="gw-actions">
          <button matButton="tonal" type="button" [disabled]="busy() || roles().length === 0" (click)="saveRoles()">
            {{ 'practice.partner.saveRoles' | transloco }}
          </button>
          <button matButton type="button" (click)="roles.set(partner().roles)">{{ 'ui.cancel' | transloco }}</button>
        </div>
      }
      <gw-problem-note [problem]="problem()" [words]="{ conflict: 'practice.partner.joined' }" />
    </section>
  `,
  styles:
    '.waiting { gap: 0.75rem; padding: 0.875rem 1rem; border-radius: var(--gw-radius-small); background: var(--mat-sys-surface-container-low); }',
})
export class PartnerCard {
  readonly partner = input.required<Partner>();
  readonly second = input(false);
  readonly happened = output<News>();

  private readonly api = inject(CouplesApi);
  private readonly current = inject(CurrentCouple);
  private readonly me = inject(Access).me;
  protected readonly tone = computed(() => tones[this.partner().status]);
  protected readonly choices = computed(() => roleChoices(this.me()?.clinic.roleLabels));
  protected readonly roles = linkedSignal<readonly string[]>(() => this.partner().roles);
  protected readonly changed = computed(() => [...this.roles()].sort().join() !== [...this.partner().roles].sort().join());
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected inviteAgain(): void {
    const { name, id } = this.partner();
    void this.write(async () => {
      await this.api.inviteAgain(this.current.couple().id, id);
      this.happened.emit({ key: 'practice.partner.sentAgain', values: { name } });
    });
  }

  protected saveRoles(): void {
    const { name, id } = this.partner();
    const roles = this.choices().flatMap(({ value }) => (this.roles().includes(value) ? [value] : []));
    void this.write(async () => {
      this.current.read.set(await this.api.changeRoles(this.current.couple().id, id, { roles }));
      this.happened.emit({ key: 'practice.partner.rolesSaved', values: { name } });
    });
  }

  private async write(act: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.problem.set(toProblem(error));
      if (this.problem()?.code === 'conflict') this.current.read.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
