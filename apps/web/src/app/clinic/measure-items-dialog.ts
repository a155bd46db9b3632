import { Component, computed, inject, linkedSignal, model, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ClinicMeasure, MeasureWords } from '@groundwork/contract';
import { blankItems, findMeasure, itemsProblems } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeasuresApi } from '../api/measures-api';
import { type Problem, toProblem } from '../api/problem';
import { Dialog } from '../ui/dialog';
import { ProblemNote } from '../ui/problem-note';
import { neatJson, parsedJson, placeInWords } from './measure-groups';

/** As many as one can work through before looking again. */
const MOST_FAULTS = 6;

/** Enters the questions of a measure from a file or pasted text; says what does not fit, where, before anything is sent. */
@Component({
  selector: 'gw-measure-items-dialog',
  imports: [MatButton, TranslocoPipe, Dialog, ProblemNote],
  template: `
    <gw-dialog
      [heading]="'measure.clinic.enterFor' | transloco: { measure: about()?.name ?? '' }"
      [open]="about() !== null"
      (openChange)="about.set(null)"
    >
      <p class="gw-muted">{{ 'measure.clinic.wordsText' | transloco: { count: about()?.itemsCount ?? 0 } }}</p>
      <gw-problem-note [problem]="problem()" [words]="{ conflict: 'measure.clinic.first' }" />
      <label class="file">
        <span>{{ 'measure.clinic.file' | transloco }}</span>
        <input class="gw-input" type="file" accept="application/json,.json" (change)="open($event)" />
      </label>
      @if (text().trim() === '') {
        <button matButton="outlined" type="button" class="blank" (click)="blank()">{{ 'measure.clinic.blank' | transloco }}</button>
      }
      <label class="paste">
        <span>{{ 'measure.clinic.paste' | transloco }}</span>
        <textarea class="gw-input" rows="8" spellcheck="false" autocomplete="off" [value]="text()" (input)="typed($event)"></textarea>
      </label>
      <div aria-live="polite">
        @if (reason(); as why) {
          <p class="wrong">{{ 'measure.clinic.notJson' | transloco: { reason: why } }}</p>
        }
        <ul class="wrong">
          @for (one of faults().slice(0, most); track $index) {
            <li>
              {{ 'measure.clinic.at' | transloco: { place: one.place || ('measure.clinic.whole' | transloco), message: one.message } }}
            </li>
          }
          @if (faults().length > most) {
            <li>{{ 'measure.clinic.more' | transloco: { count: faults().length - most } }}</li>
          }
        </ul>
        @if (fits()) {
          <p class="gw-note good">{{ 'measure.clinic.fits' | transloco: { count: about()?.itemsCount ?? 0 } }}</p>
        }
      </div>
      <ng-container actions>
        <button matButton="filled" type="button" [disabled]="busy() || !fits()" (click)="send()">{{ 'ui.save' | transloco }}</button>
        <button matButton type="button" (click)="about.set(null)">{{ 'ui.cancel' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    label {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
      font-weight: 550;
    }
    .blank {
      align-self: start;
    }
    textarea {
      max-height: 20rem;
      font:
        0.875rem / 1.5 ui-monospace,
        monospace;
    }
    .wrong {
      color: var(--mat-sys-error);
    }
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
    ul:empty {
      display: none;
    }
  `,
})
export class MeasureItemsDialog {
  /** Whose questions are entered; null when closed. */
  readonly about = model.required<ClinicMeasure | null>();
  readonly done = output();
  private readonly api = inject(MeasuresApi);
  protected readonly most = MOST_FAULTS;
  protected readonly busy = signal(false);
  protected readonly problem = linkedSignal<ClinicMeasure | null, Problem | null>({ source: this.about, computation: () => null });
  protected readonly text = linkedSignal(() => {
    const words = this.about()?.words;
    return words ? neatJson(words) : '';
  });
  private readonly parsed = computed(() => (this.text().trim() === '' ? null : parsedJson(this.text())));
  protected readonly reason = computed(() => {
    const parsed = this.parsed();
    return parsed && 'reason' in parsed ? parsed.reason : null;
  });
  protected readonly faults = computed(() => {
    const parsed = this.parsed();
    const measure = findMeasure(this.about()?.key ?? '');
    if (!parsed || !('value' in parsed) || !measure) return [];
    return itemsProblems(measure, parsed.value).map(({ path, message }) => ({ place: placeInWords(path), message }));
  });
  protected readonly fits = computed(() => {
    const parsed = this.parsed();
    return parsed !== null && 'value' in parsed && this.faults().length === 0;
  });

  protected blank(): void {
    const measure = findMeasure(this.about()?.key ?? '');
    if (measure) this.text.set(neatJson(blankItems(measure)));
  }

  protected async open(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) this.text.set(await file.text());
  }

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  protected async send(): Promise<void> {
    const parsed = this.parsed();
    if (!parsed || !('value' in parsed)) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.enterItems(this.about()?.key ?? '', parsed.value as MeasureWords);
      this.about.set(null);
      this.done.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.busy.set(false);
  }
}
