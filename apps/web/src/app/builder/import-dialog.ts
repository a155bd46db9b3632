import { Component, computed, inject, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { HomeworkImported } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { BuilderApi } from '../api/builder-api';
import { type Problem, toProblem } from '../api/problem';
import { Dialog } from '../ui/dialog';
import { ProblemNote } from '../ui/problem-note';
import { type ReadFile, readFile } from './files';
import { BuilderPlace } from './place';

/** Takes a homework from a file: tries it first and says what would come of it, or everything that is wrong and where. */
@Component({
  selector: 'gw-import-dialog',
  imports: [MatButton, TranslocoPipe, Dialog, ProblemNote],
  template: `
    <gw-dialog [heading]="'builder.import.heading' | transloco" [open]="open()" (openChange)="turn($event)">
      <p class="gw-muted">{{ 'builder.import.text' | transloco }}</p>
      <label>
        <span>{{ 'builder.import.file' | transloco }}</span>
        <input class="gw-input" type="file" accept="application/json,application/fhir+json,.json" (change)="choose($event)" />
      </label>
      <div aria-live="polite" class="gw-stack">
        @if (unreadable()) {
          <p class="gw-note">{{ 'builder.import.notJson' | transloco }}</p>
        }
        @if (faults(); as wrong) {
          @if (wrong.length > 0) {
            <p class="strong">{{ 'builder.import.wrong' | transloco: { count: wrong.length } }}</p>
            <ul>
              @for (one of wrong; track $index) {
                <li>
                  <code>{{ one.place || ('builder.import.whole' | transloco) }}</code> {{ one.message }}
                </li>
              }
            </ul>
          }
        }
        @if (tried(); as found) {
          <p class="gw-note good">{{ 'builder.import.fits' | transloco: { title: found.title, count: found.questions } }}</p>
          @if (found.places.length > 0) {
            <p class="gw-small gw-muted">{{ 'builder.import.missing' | transloco: { count: found.places.length } }}</p>
          }
        }
      </div>
      @if (problem(); as said) {
        @if (said.code !== 'invalid') {
          <gw-problem-note [problem]="said" />
        }
      }
      <ng-container actions>
        <button matButton="filled" type="button" [disabled]="busy() || !tried()" (click)="take()">
          {{ 'builder.import.take' | transloco }}
        </button>
        <button matButton type="button" (click)="turn(false)">{{ 'ui.cancel' | transloco }}</button>
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
    .strong {
      font-weight: 550;
    }
    ul {
      max-height: 16rem;
      overflow-y: auto;
      padding-inline-start: 1.25rem;
    }
    code {
      font-size: 0.875rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class ImportDialog {
  readonly open = model(false);
  private readonly api = inject(BuilderApi);
  private readonly router = inject(Router);
  private readonly place = inject(BuilderPlace);
  private readonly file = signal<ReadFile | null>(null);
  protected readonly unreadable = signal(false);
  protected readonly tried = signal<HomeworkImported | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  /** Where in the file, without the name under which it was sent. */
  protected readonly faults = computed(() =>
    (this.problem()?.errors ?? []).map(({ pointer, message }) => ({ place: pointer.replace(/^\/content/u, ''), message })),
  );

  protected turn(open: boolean): void {
    this.open.set(open);
    if (!open) this.forget();
  }

  protected async choose(event: Event): Promise<void> {
    this.forget();
    const chosen = (event.target as HTMLInputElement).files?.[0];
    if (!chosen) return;
    const file = readFile(await chosen.text());
    this.file.set(file);
    this.unreadable.set(file === null);
    if (file) this.tried.set(await this.send(file, true));
  }

  protected async take(): Promise<void> {
    const file = this.file();
    const made = file && (await this.send(file, false));
    if (!made?.draftId) return;
    this.turn(false);
    await this.router.navigate([this.place.base(), 'drafts', made.draftId]);
  }

  private async send({ format, content }: ReadFile, dryRun: boolean): Promise<HomeworkImported | null> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      return await this.api.take(format, content, dryRun);
    } catch (error) {
      this.problem.set(toProblem(error));
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private forget(): void {
    this.file.set(null);
    this.tried.set(null);
    this.problem.set(null);
    this.unreadable.set(false);
  }
}
