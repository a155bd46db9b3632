import { Component, computed, inject, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ToolEntry } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { LibraryApi } from '../api/library-api';
import { toProblem } from '../api/problem';
import { SafetyApi } from '../api/safety-api';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { CurrentCouple } from './current-couple';
import { EntryRows } from './entry-rows';
import { ToolForm } from './tool-form';

/** Homework of the library that has a form of the counselor's own. */
const toolIds = ['S87', 'S08', 'S86'] as const;

interface Shown {
  readonly definition: Homework;
  readonly partnerId: string | null;
  readonly title: string;
  readonly entry: ToolEntry | null;
}

/** The counselor's own forms about this couple: what stands in each, and the way to change it. */
@Component({
  selector: 'gw-tool-forms',
  imports: [MatButton, TranslocoPipe, EntryRows, LoadProblem, Loading, ToolForm],
  template: `
    <section class="gw-stack" aria-labelledby="tools">
      <h2 id="tools">{{ 'practice.tool.heading' | transloco }}</h2>
      @if (shown(); as forms) {
        <div class="gw-grid">
          @for (form of forms; track form.definition.id + form.partnerId) {
            <section class="gw-card" [attr.aria-label]="form.title">
              <h3>{{ form.title }}</h3>
              @if (open() === form.definition.id + form.partnerId) {
                <gw-tool-form
                  [definition]="form.definition"
                  [partnerId]="form.partnerId"
                  [entry]="form.entry"
                  (saved)="saved()"
                  (cancelled)="open.set(null)"
                />
              } @else {
                @if (form.entry; as entry) {
                  <gw-entry-rows [parts]="[{ key: entry.id, label: form.title, rows: entry.rows }]" />
                } @else {
                  <p class="gw-muted">{{ form.definition.tool?.help || form.definition.summary }}</p>
                }
                <div class="gw-row">
                  <button matButton="outlined" type="button" (click)="open.set(form.definition.id + form.partnerId)">
                    {{ (form.entry ? 'practice.tool.change' : 'practice.tool.fill') | transloco }}
                  </button>
                </div>
              }
            </section>
          }
        </div>
      } @else if (unloaded(); as failure) {
        <gw-load-problem [code]="failure.code" (again)="list.reload(); definitions.reload()" />
      } @else {
        <gw-loading />
      }
    </section>
  `,
  styles: `
    .gw-card {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .gw-row {
      margin-top: auto;
    }
  `,
})
export class ToolForms {
  private readonly library = inject(LibraryApi);
  private readonly current = inject(CurrentCouple);
  protected readonly open = signal<string | null>(null);
  protected readonly list = inject(SafetyApi).tools(() => this.current.couple().id);
  protected readonly definitions = resource({ loader: () => Promise.all(toolIds.map((id) => this.library.latest(id))) });
  protected readonly unloaded = computed(() => {
    const error = this.list.error() ?? this.definitions.error();
    return error ? toProblem(error) : null;
  });

  protected readonly shown = computed((): readonly Shown[] | null => {
    if (!this.list.hasValue() || !this.definitions.hasValue()) return null;
    const { items } = this.list.value();
    return this.definitions.value().flatMap((definition): Shown[] => {
      const of = (partnerId: string | null) =>
        items
          .filter((one) => one.homeworkId === definition.id && one.partnerId === partnerId)
          .toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? null;
      const label = definition.tool?.label ?? definition.title;
      if (definition.tool?.about === 'couple') return [{ definition, partnerId: null, title: label, entry: of(null) }];
      const fitting = this.current.partners().filter(({ roles }) => definition.roles !== 'involved' || roles.includes('involved'));
      return fitting.map(({ id, name }) => ({ definition, partnerId: id, title: `${label}: ${name}`, entry: of(id) }));
    });
  });

  protected saved(): void {
    this.open.set(null);
    this.list.reload();
  }
}
