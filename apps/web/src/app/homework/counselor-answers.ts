import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { EntryApi } from '../api/entry-api';
import { DayWords } from '../ui/day-words';
import { dayOf, daysBetween } from '../ui/days';
import { Icon } from '../ui/icon';

const DAYS = 7;

/** What the counselor answered in the last days, each a way to the entry it is about. */
@Component({
  selector: 'gw-counselor-answers',
  imports: [RouterLink, TranslocoPipe, DayWords, Icon],
  template: `
    @if (answers().length) {
      <section aria-labelledby="answers">
        <h2 id="answers">{{ 'homework.today.answers' | transloco }}</h2>
        <ul class="gw-plain-list">
          @for (answer of answers(); track answer.id) {
            <li>
              <a [routerLink]="['/earlier', answer.entryId]">
                <span class="words">{{ answer.text }}</span>
                <span class="gw-muted gw-small"
                  ><gw-icon name="reply" />{{
                    'homework.today.answer' | transloco: { title: answer.title, when: (answer.at | dayWords: timeZone()) }
                  }}</span
                >
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 {
      margin-bottom: 0.5rem;
    }
    a {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      min-height: 60px;
      padding: 0.75rem 0;
      color: inherit;
      text-decoration: none;
    }
    .words {
      display: -webkit-box;
      -webkit-line-clamp: 2;
      -webkit-box-orient: vertical;
      overflow: hidden;
    }
    a:hover .words {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    a span:last-child {
      display: flex;
      align-items: center;
      gap: 0.25rem;
    }
    li {
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    li:last-child {
      border-bottom: 0;
    }
  `,
})
export class CounselorAnswers {
  private readonly api = inject(EntryApi);
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  /** When it cannot be loaded there is nothing here; the answers also stand with their entries. */
  private readonly entries = resource({ loader: () => this.api.list(null, 20) });

  protected readonly answers = computed(() => {
    const today = dayOf(new Date(), this.timeZone());
    const items = this.entries.hasValue() ? this.entries.value().items : [];
    const all = items.flatMap(({ id, title, replies }) => replies.map((reply) => ({ ...reply, entryId: id, title })));
    return all.filter(({ at }) => daysBetween(dayOf(at, this.timeZone()), today) < DAYS).sort((a, b) => b.at.localeCompare(a.at));
  });
}
