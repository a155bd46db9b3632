import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answers } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnAnswers } from '../api/own-answers';
import { LateHeading } from '../ui/late-heading';
import { Rows } from '../ui/rows';
import type { OpenDraft } from './drafts';

/** A draft whose task has ended: all that was written, to read and to copy. */
@Component({
  selector: 'gw-kept-words',
  imports: [RouterLink, TranslocoPipe, LateHeading, Rows],
  template: `
    <div class="gw-stack">
      <h1 gwLateHeading>{{ open().entry.title }}</h1>
      <p class="gw-note">{{ 'homework.over.text' | transloco }}</p>
      <div class="gw-card">
        @if (rows().length) {
          <gw-rows [rows]="rows()" />
        } @else {
          <p>{{ 'homework.over.nothing' | transloco }}</p>
        }
      </div>
      <p>
        <a routerLink="/today">{{ 'homework.backToToday' | transloco }}</a>
      </p>
    </div>
  `,
})
export class KeptWords {
  readonly open = input.required<OpenDraft>();
  private readonly own = inject(OwnAnswers);
  protected readonly rows = computed(() => this.own.rows(this.open(), this.open().draft.answers() as Answers));
}
