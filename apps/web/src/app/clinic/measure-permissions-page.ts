import { Component, computed, inject, signal } from '@angular/core';
import type { ClinicMeasure } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeasuresApi } from '../api/measures-api';
import { type Problem, toProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { byLicence } from './measure-groups';
import { MeasureItemsDialog } from './measure-items-dialog';
import { MeasurePermitDialog } from './measure-permit-dialog';
import { type MeasureAct, MeasureRow } from './measure-row';

const words = {
  permission: { heading: 'measure.clinic.permission', text: 'measure.clinic.permissionText' },
  bundle: { heading: 'measure.clinic.own', text: 'measure.clinic.ownText' },
  score_only: { heading: 'measure.clinic.scoreOnly', text: 'measure.clinic.scoreOnlyText' },
} as const;

/** Measures and what their licences ask of the clinic. */
@Component({
  selector: 'gw-measure-permissions-page',
  imports: [
    TranslocoPipe,
    ConfirmDialog,
    LoadProblem,
    Loading,
    MeasureItemsDialog,
    MeasurePermitDialog,
    MeasureRow,
    PageHeader,
    ProblemNote,
  ],
  template: `
    <gw-page-header [heading]="'measure.clinic.heading' | transloco" [lead]="'measure.clinic.lead' | transloco" back="/clinic" />
    <gw-problem-note [problem]="problem()" />
    @if (groups(); as found) {
      <div class="gw-stack-large">
        @for (group of found; track group.state) {
          <section class="gw-stack" [attr.aria-labelledby]="'licence-' + group.state">
            <h2 [id]="'licence-' + group.state">{{ words[group.state].heading | transloco }}</h2>
            <p class="gw-muted lead">{{ words[group.state].text | transloco }}</p>
            <div class="cards">
              @for (one of group.items; track one.key) {
                <gw-measure-row class="gw-card" [measure]="one" (acted)="act($event, one)" />
              }
            </div>
          </section>
        }
      </div>
    } @else if (unloaded(); as failed) {
      <gw-load-problem [code]="failed.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
    <gw-measure-permit-dialog [(about)]="permitting" (done)="list.reload()" />
    <gw-measure-items-dialog [(about)]="entering" (done)="list.reload()" />
    <gw-confirm-dialog
      [heading]="'measure.clinic.endHeading' | transloco: { measure: ending()?.name ?? '' }"
      [verb]="'measure.clinic.end' | transloco"
      [open]="ending() !== null"
      (openChange)="$event || ending.set(null)"
      [busy]="busy()"
      (confirmed)="end()"
    >
      <p>{{ 'measure.clinic.endText' | transloco }}</p>
    </gw-confirm-dialog>
  `,
  styles: `
    .lead {
      max-width: 44rem;
    }
    .cards {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
      align-items: start;
    }
  `,
})
export class MeasurePermissionsPage {
  private readonly api = inject(MeasuresApi);
  protected readonly words = words;
  protected readonly list = this.api.ofClinic();
  protected readonly groups = computed(() => (this.list.hasValue() ? byLicence(this.list.value().items) : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly permitting = signal<ClinicMeasure | null>(null);
  protected readonly entering = signal<ClinicMeasure | null>(null);
  protected readonly ending = signal<ClinicMeasure | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected act(act: MeasureAct, measure: ClinicMeasure): void {
    if (act === 'record') this.permitting.set(measure);
    else if (act === 'enter') this.entering.set(measure);
    else this.ending.set(measure);
  }

  protected async end(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.endPermission(this.ending()?.key ?? '');
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.busy.set(false);
    this.ending.set(null);
    this.list.reload();
  }
}
