import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Recurrence } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { LineInput } from './line-input';
import { Naming } from './naming';
import { PickInput } from './pick-input';
import { TickInput } from './tick-input';

const rhythms: Readonly<Record<string, Recurrence>> = {
  once: { kind: 'once' },
  daily: { kind: 'daily' },
  weekly: { kind: 'weekly', days: ['MO'] },
  twice: { kind: 'weekly', days: ['TU', 'FR'] },
  every: { kind: 'every', days: 14 },
  monthly: { kind: 'monthly', day: 1 },
};

/** The guide that counselors read, and how it is usually given. */
@Component({
  selector: 'gw-guide-section',
  imports: [MatButton, TranslocoPipe, LineInput, PickInput, TickInput],
  template: `
    <section class="gw-card gw-stack" aria-labelledby="guide">
      <h2 id="guide">{{ 'builder.guide.heading' | transloco }}</h2>
      <p class="gw-muted">{{ 'builder.guide.text' | transloco }}</p>
      @if (isEmpty()) {
        <button matButton="outlined" type="button" (click)="fill()">{{ 'builder.guide.fill' | transloco }}</button>
      }
      @for (one of texts; track one) {
        <gw-line-input
          [label]="'builder.guide.' + one | transloco"
          [hint]="'builder.guide.' + one + 'Hint' | transloco"
          [path]="[one]"
          [rows]="2"
          [most]="4000"
        />
      }
      <div class="row">
        <gw-pick-input
          class="grow"
          id="at-schedule-default"
          [label]="'builder.guide.rhythm' | transloco"
          [value]="rhythm()"
          [choices]="rhythmChoices()"
          (picked)="pickRhythm($event)"
        />
        <gw-line-input class="grow" [label]="'builder.guide.suggested' | transloco" [path]="['schedule', 'suggested']" [most]="160" />
      </div>
      <gw-pick-input
        id="at-stage"
        [label]="'builder.guide.stage' | transloco"
        [value]="'' + homework().stage"
        [choices]="naming.words('builder.stage.', ['1', '2', '3'])"
        (picked)="desk.put(['stage'], +$event)"
      />
      <gw-tick-input
        [label]="'builder.guide.gate' | transloco"
        [hint]="'builder.guide.gateHint' | transloco"
        [path]="['gate']"
        [no]="false"
      />
      <gw-tick-input [label]="'builder.guide.hard' | transloco" [hint]="'builder.guide.hardHint' | transloco" [path]="['hard']" />
      <gw-line-input
        [label]="'builder.guide.contentNote' | transloco"
        [path]="['contentNote']"
        [rows]="2"
        [most]="4000"
        [optional]="true"
      />
      <gw-line-input [label]="'builder.guide.source' | transloco" [path]="['source', 'words']" [most]="4000" />
    </section>
  `,
  styles: `
    section > button {
      align-self: start;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
      align-items: end;
    }
    .grow {
      flex: 1 1 12rem;
    }
  `,
})
export class GuideSection {
  protected readonly desk = inject(Desk);
  protected readonly naming = inject(Naming);
  protected readonly homework = this.desk.definition;
  protected readonly texts = ['aim', 'notFor', 'howToIntroduce', 'debrief'] as const;
  protected readonly rhythm = computed(() => {
    const now = JSON.stringify(this.homework().schedule.default);
    return Object.entries(rhythms).find(([, rhythm]) => JSON.stringify(rhythm) === now)?.[0] ?? 'own';
  });
  protected readonly rhythmChoices = computed(() =>
    this.naming.words('builder.rhythm.', [...(this.rhythm() === 'own' ? ['own'] : []), ...Object.keys(rhythms)]),
  );

  protected readonly isEmpty = computed(() => this.texts.every((text) => this.homework()[text].trim() === ''));

  /** Words that are true of most homework, to begin with. */
  protected fill(): void {
    const words = Object.fromEntries(this.texts.map((text) => [text, this.naming.say(`builder.guide.usual.${text}`)]));
    this.desk.change({ ...this.homework(), ...words });
  }

  protected pickRhythm(key: string): void {
    const { schedule } = this.homework();
    const words = this.naming.say(`builder.rhythmWords.${key}`);
    const usual = Object.keys(rhythms).map((one) => this.naming.say(`builder.rhythmWords.${one}`));
    const suggested = usual.includes(schedule.suggested) || schedule.suggested === '' ? words : schedule.suggested;
    if (rhythms[key]) this.desk.put(['schedule'], { ...schedule, suggested, default: rhythms[key] });
  }
}
