import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { type Account, TransferCaseload } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClinicApi } from '../api/clinic-api';
import { Submission } from '../api/submission';
import { Dialog } from '../ui/dialog';
import { Control, Field } from '../ui/field';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';

/** Hands all couples of one counselor to another. Their records stay with the clinic. */
@Component({
  selector: 'gw-transfer-dialog',
  imports: [FormField, MatButton, TranslocoPipe, Dialog, Control, Field, Plural, ProblemNote],
  template: `
    <gw-dialog
      [heading]="'clinic.transfer.heading' | transloco: { name: from()?.name ?? '' }"
      [open]="open()"
      (openChange)="from.set(null)"
    >
      @if (targets().length) {
        <form id="transfer" class="gw-stack" novalidate (submit)="send($event)">
          <p>{{ 'clinic.transfer.text' | plural: from()?.couples ?? 0 | transloco: { count: from()?.couples ?? 0 } }}</p>
          <gw-problem-note [problem]="sending.problem()" />
          <gw-field [label]="'clinic.transfer.to' | transloco" [field]="form.to">
            <select gwControl [formField]="form.to">
              <option value="">{{ 'clinic.transfer.choose' | transloco }}</option>
              @for (target of targets(); track target.id) {
                <option [value]="target.id">{{ target.name }}</option>
              }
            </select>
          </gw-field>
        </form>
      } @else {
        <p>{{ 'clinic.transfer.nobody' | transloco }}</p>
      }
      <ng-container actions>
        @if (targets().length) {
          <button matButton="filled" type="submit" form="transfer" [disabled]="sending.busy()">
            {{ 'clinic.act.transfer' | transloco }}
          </button>
        }
        <button matButton type="button" (click)="from.set(null)">{{ 'ui.cancel' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class TransferDialog {
  /** Whose couples go; null when closed. */
  readonly from = model.required<Account | null>();
  readonly counselors = input.required<readonly Account[]>();
  readonly done = output<{ couples: number; name: string }>();
  private readonly api = inject(ClinicApi);
  protected readonly open = computed(() => this.from() !== null);
  protected readonly targets = computed(() =>
    this.counselors().filter((account) => account.status === 'active' && account.id !== this.from()?.id),
  );
  private readonly model = linkedSignal({ source: this.from, computation: () => ({ to: '' }) });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, TransferCaseload));
  private couples = 0;
  protected readonly sending = new Submission(this.form, async () => {
    this.couples = (await this.api.transfer(this.from()?.id ?? '', this.model())).couples;
  });

  protected async send(event: Event): Promise<void> {
    const name = this.targets().find((account) => account.id === this.model().to)?.name ?? '';
    if (!(await this.sending.run(event))) return;
    this.from.set(null);
    this.done.emit({ couples: this.couples, name });
  }
}
