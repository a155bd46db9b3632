import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { LineInput } from './line-input';
import { Naming } from './naming';
import { NumberBox } from './number-box';
import { PickInput } from './pick-input';
import { WordingInput } from './wording-input';

/** Kinds that can be begun here; agreements and timers come by adapting one. */
const kinds = ['form', 'checkin', 'journal', 'exercise', 'list', 'ledger'] as const;

/** What it is called, what it is for, whom it is for. */
@Component({
  selector: 'gw-about-section',
  imports: [TranslocoPipe, LineInput, NumberBox, PickInput, WordingInput],
  template: `
    <section class="gw-card gw-stack" aria-labelledby="about">
      <h2 id="about">{{ 'builder.about.heading' | transloco }}</h2>
      <gw-line-input [label]="'builder.about.title' | transloco" [path]="['title']" [most]="160" />
      <gw-line-input [label]="'builder.about.summary' | transloco" [hint]="'builder.about.summaryHint' | transloco" [path]="['summary']" />
      <gw-wording-input
        [label]="'builder.about.intro' | transloco"
        [hint]="'builder.about.introHint' | transloco"
        [path]="['intro']"
        [rows]="3"
        [most]="4000"
      />
      <div class="row">
        <gw-pick-input
          class="grow"
          id="at-kind"
          [label]="'builder.about.kind' | transloco"
          [value]="kind()"
          [choices]="kindChoices()"
          (picked)="pickKind($event)"
        />
        <gw-pick-input
          class="grow"
          id="at-roles"
          [label]="'builder.about.roles' | transloco"
          [value]="homework().roles"
          [choices]="roleChoices()"
          (picked)="desk.put(['roles'], $event)"
        />
        <gw-number-box [label]="'builder.about.minutes' | transloco" [path]="['minutes']" [from]="1" [to]="600" />
      </div>
      @if (named()) {
        <gw-pick-input
          id="at-list"
          [label]="'builder.about.list' | transloco"
          [hint]="'builder.about.listHint' | transloco"
          [value]="homework().list?.name ?? ''"
          [choices]="naming.questions(isNaming)"
          (picked)="desk.put(['list'], { name: $event })"
        />
      }
    </section>
  `,
  styles: `
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
export class AboutSection {
  protected readonly desk = inject(Desk);
  protected readonly naming = inject(Naming);
  protected readonly homework = this.desk.definition;
  protected readonly kind = computed(() => this.homework().kind);
  protected readonly kindChoices = computed(() => {
    const own = kinds.some((one) => one === this.kind()) ? [] : [this.kind()];
    return this.naming.words('builder.homeworkKind.', [...own, ...kinds]);
  });
  protected readonly roleChoices = computed(() => this.naming.words('builder.roles.', ['both', 'hurt', 'involved', 'any']));
  protected readonly named = computed(() => this.kind() === 'list' || this.kind() === 'ledger');
  protected readonly isNaming = ({ kind }: { kind: string }) => kind === 'text' || kind === 'choice';

  /** A list needs something that names its entries: the first text there is. */
  protected pickKind(kind: string): void {
    const { list: _, ...rest } = this.homework();
    const { list } = this.homework();
    const name = this.naming.questions(this.isNaming)[0]?.value;
    const isList = kind === 'list' || kind === 'ledger';
    const named = isList ? (list ?? (name === undefined ? undefined : { name })) : undefined;
    const schedule = { ...rest.schedule, ...(isList && { open: true }) };
    this.desk.change({ ...rest, schedule, kind: kind as typeof rest.kind, ...(named && { list: named }) });
  }
}
