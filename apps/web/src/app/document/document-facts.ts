import { Component, computed, input } from '@angular/core';
import type { SessionDocument } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { MomentWords } from '../ui/day-words';
import { LongDay } from '../ui/long-day';
import { Plural } from '../ui/plural';
import { StatusChip, type Tone } from '../ui/status-chip';
import { standing } from './watching';

const tones: Record<ReturnType<typeof standing>, Tone> = {
  queued: 'quiet',
  rendering: 'quiet',
  ready: 'good',
  notMade: 'care',
  stale: 'care',
};

/** One line about a document: its state, the days it covers, its pages, when it was made. */
@Component({
  selector: 'gw-document-facts',
  imports: [TranslocoPipe, LongDay, MomentWords, Plural, StatusChip],
  template: `
    <gw-status-chip [tone]="tone()">{{ 'document.state.' + word() | transloco }}</gw-status-chip>
    <span>{{
      'document.facts.covers'
        | transloco: { from: (document().from | longDay: timeZone() : false), to: (document().to | longDay: timeZone() : false) }
    }}</span>
    @if (document().pages; as pages) {
      <span>{{ 'document.facts.pages' | plural: pages | transloco: { count: pages } }}</span>
    }
    @if (document().madeAt; as at) {
      <span>{{ 'document.facts.made' | transloco: { when: (at | momentWords: timeZone()) } }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 1rem;
      font-size: 0.9375rem;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class DocumentFacts {
  readonly document = input.required<SessionDocument>();
  readonly timeZone = input.required<string>();
  protected readonly word = computed(() => standing(this.document()));
  protected readonly tone = computed(() => tones[this.word()]);
}
