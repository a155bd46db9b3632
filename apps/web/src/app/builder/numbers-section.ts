import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { exampleFigures, type Homework, type Picture, type Score, withExamples } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { Figure } from '../ui/figure';
import { Desk } from './desk';
import { drawable, type Drawable, newPicture, newScore, numbersIn, readable, withLines } from './drawing';
import { LineInput } from './line-input';
import { NameTicks } from './name-ticks';
import { Naming } from './naming';
import { PickInput } from './pick-input';
import { controlAt } from './place-name';
import { freeName } from './put';
import { ScoreCard } from './score-card';

const scoreKinds = ['value', 'mean', 'sum', 'change', 'count', 'tally', 'span', 'hints'] as const satisfies readonly Score['kind'][];

/** What is counted, and what the counselor will see over time; drawn from worked cases as it is made. */
@Component({
  selector: 'gw-numbers-section',
  imports: [MatButton, TranslocoPipe, Figure, LineInput, NameTicks, PickInput, ScoreCard],
  templateUrl: './numbers-section.html',
  styles: `
    fieldset {
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--gw-radius-small);
      padding: 1rem;
      margin: 0;
      min-width: 0;
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    legend {
      font-weight: 550;
      padding-inline: 0.375rem;
    }
    fieldset > button,
    section > button {
      align-self: start;
    }
    .drawn {
      padding: 1rem;
      border-radius: var(--gw-radius-small);
      background: var(--mat-sys-surface-container-low);
    }
    summary {
      min-height: 44px;
      display: flex;
      align-items: center;
      cursor: pointer;
      color: var(--mat-sys-primary);
      font-weight: 550;
    }
    summary::before {
      content: '+';
      width: 1.25rem;
    }
    details[open] > summary::before {
      content: '–';
    }
  `,
})
export class NumbersSection {
  protected readonly desk = inject(Desk);
  protected readonly naming = inject(Naming);
  private readonly me = inject(Access).me;
  protected readonly pictures = computed<readonly Picture[]>(() => this.desk.definition().pictures ?? []);
  protected readonly scores = computed(() => Object.entries<Score>(this.desk.definition().scores).map(([key, score]) => ({ key, score })));
  protected readonly undrawn = computed(() => {
    const homework = this.desk.definition();
    const read = new Set(Object.values<Score>(homework.scores).flatMap((score) => ('field' in score ? [score.field] : [])));
    return numbersIn(homework).filter((name) => homework.fields[name]?.kind === 'rating' && !read.has(name));
  });
  protected readonly shares = computed(() => [{ value: '', label: this.naming.say('builder.numbers.noShare') }, ...this.named('weeks')]);
  protected readonly pictureKinds = computed(() => [
    { value: '', label: this.naming.say('builder.numbers.choose') },
    ...this.naming.words(
      'builder.picture.',
      drawable.filter((kind) => newPicture(this.desk.definition(), kind)),
    ),
  ]);
  protected readonly scoreKinds = computed(() => [
    { value: '', label: this.naming.say('builder.numbers.choose') },
    ...this.naming.words(
      'builder.score.',
      scoreKinds.filter((kind) => newScore(this.desk.definition(), kind)),
    ),
  ]);
  /** Only of what fits together: a half-made homework has nothing to draw. */
  protected readonly drawn = computed(() => {
    const homework: Homework = this.desk.definition();
    const labels = this.me()?.clinic.roleLabels;
    if (this.desk.places().some(({ missing, pointer }) => !missing || pointer.startsWith('/fields'))) return [];
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    return exampleFigures(withExamples(homework), dark ? 'dark' : 'light', labels && { labels: [labels.hurt, labels.involved] });
  });

  protected named(kind: Drawable) {
    const names = readable(this.desk.definition(), kind);
    return this.naming.questions().filter(({ value }) => names.includes(value));
  }

  protected idOf(list: string, index: number): string {
    return controlAt(`/${list}/${index}`);
  }

  protected drawAll(): void {
    this.desk.change(withLines(this.desk.definition(), this.undrawn(), this.naming.say('builder.numbers.overTime')));
  }

  protected addPicture(kind: string): void {
    const picture = newPicture(this.desk.definition(), kind as Drawable);
    if (!picture) return;
    const title = this.naming.say(`builder.picture.${kind}`);
    this.desk.put(['pictures'], [...this.pictures(), { ...picture, title }]);
  }

  protected dropPicture(index: number): void {
    this.desk.put(
      ['pictures'],
      this.pictures().filter((_, at) => at !== index),
    );
  }

  protected addScore(kind: string): void {
    const homework = this.desk.definition();
    const score = newScore(homework, kind as Score['kind']);
    if (!score) return;
    const key = freeName('score', Object.keys(homework.scores), true);
    this.desk.put(['scores'], { ...homework.scores, [key]: score });
  }
}
