import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Task } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import type { HomeworkForm } from '../api/definition-api';
import { EntryApi } from '../api/entry-api';
import { DayWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { StatusChip } from '../ui/status-chip';

/** What is on a list so far: each entry with where it stands, the way to change it, and the way to who may read it. */
@Component({
  selector: 'gw-entry-list',
  imports: [RouterLink, TranslocoPipe, DayWords, Icon, StatusChip],
  template: `
    @if (shown().length) {
      <section aria-labelledby="so-far">
        <h2 id="so-far">{{ (isList() ? 'homework.list.soFar' : 'homework.list.lately') | transloco }}</h2>
        <ul class="gw-plain-list gw-stack">
          @for (entry of shown(); track entry.id) {
            <li class="gw-card">
              <div class="gw-between">
                <p class="words">{{ entry.preview || (entry.updatedAt | dayWords: timeZone()) }}</p>
                @if (entry.state === 'draft') {
                  <gw-status-chip tone="care">{{ 'homework.list.draft' | transloco }}</gw-status-chip>
                } @else if (statusOf(entry.id); as status) {
                  <gw-status-chip>{{ status }}</gw-status-chip>
                }
              </div>
              <div class="gw-row">
                @if (entry.state === 'draft' || isList()) {
                  <a [routerLink]="['/write', entry.id]"
                    ><gw-icon name="pencil" />
                    {{ (entry.state === 'draft' ? 'homework.task.goOn' : 'homework.list.change') | transloco }}</a
                  >
                }
                @if (entry.state === 'submitted') {
                  <a [routerLink]="['/earlier', entry.id]"><gw-icon name="eye" /> {{ 'homework.list.readers' | transloco }}</a>
                }
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 {
      margin-bottom: 0.75rem;
    }
    li {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
    }
    .words {
      font-size: 1.0625rem;
    }
    .words::first-letter {
      text-transform: uppercase;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 44px;
      margin-inline-end: 0.75rem;
    }
  `,
})
export class EntryList {
  readonly task = input.required<Task>();
  readonly definition = input.required<HomeworkForm>();
  private readonly entries = inject(EntryApi);
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');

  protected readonly isList = computed(() => ['list', 'ledger'].includes(this.definition().kind));
  /** Of practice the last few, of a list all; a draft that was opened and left empty is nothing to show. */
  protected readonly shown = computed(() => {
    const entries = this.task().entries.filter(({ state, preview }) => state === 'submitted' || preview !== '');
    return this.isList() ? entries : entries.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, 3);
  });
  private readonly statuses = resource({
    params: () => (this.definition().list?.status === undefined ? undefined : this.shown().map(({ id }) => id)),
    loader: async ({ params }) =>
      new Map(await Promise.all(params.map(async (id) => [id, (await this.entries.read(id)).answers] as const))),
  });

  /** Where an entry stands, in the words of its homework. */
  protected statusOf(id: string): string | undefined {
    const name = this.definition().list?.status;
    const field = name === undefined ? undefined : this.definition().fields[name];
    const value = this.statuses.hasValue() && name !== undefined ? this.statuses.value().get(id)?.[name] : undefined;
    return field?.kind === 'choice' && typeof value === 'string' ? field.options[value] : undefined;
  }
}
