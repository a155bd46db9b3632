import { Component, computed, input } from '@angular/core';
import type { FieldView } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

/** Options drawn before the rest is only counted. */
const MOST = 10;

/** A question as a partner sees it, drawn and not to be answered. */
@Component({
  selector: 'gw-field-sketch',
  imports: [TranslocoPipe, Icon],
  templateUrl: './field-sketch.html',
  styleUrl: './field-sketch.scss',
})
export class FieldSketch {
  readonly field = input.required<FieldView>();
  /** Whether the question stands here; a page of one question has it as title. */
  readonly labelled = input(true);

  protected readonly steps = computed(() => {
    const field = this.field();
    return field.kind === 'rating' ? Array.from({ length: field.max - field.min + 1 }, (_, index) => field.min + index) : [];
  });
  protected readonly options = computed(() => {
    const field = this.field();
    return field.kind === 'choice' || field.kind === 'choices' ? field.options.slice(0, MOST) : [];
  });
  protected readonly more = computed(() => {
    const field = this.field();
    return field.kind === 'choice' || field.kind === 'choices' ? Math.max(0, field.options.length - MOST) : 0;
  });
  protected readonly inner = computed(() => {
    const field = this.field();
    return field.kind === 'group' ? field.fields : [];
  });
}
