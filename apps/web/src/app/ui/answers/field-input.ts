import { Component, computed, forwardRef, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldView, Problem } from '@groundwork/homework';
import type { Asked, Choices } from './asked';
import { CardDeck } from './card-deck';
import { GroupInput } from './group-input';
import { ManyChoices } from './many-choices';
import { MomentInput } from './moment-input';
import { NumberInput } from './number-input';
import { OneChoice } from './one-choice';
import { RoomLeft } from './room-left';
import { Scale } from './scale';
import { WordingHints } from './wording-hints';

/** One question of any homework. The closed set of field kinds is drawn here and nowhere else. */
@Component({
  selector: 'gw-field-input',
  imports: [
    TranslocoPipe,
    CardDeck,
    forwardRef(() => GroupInput),
    ManyChoices,
    MomentInput,
    NumberInput,
    OneChoice,
    RoomLeft,
    Scale,
    WordingHints,
  ],
  templateUrl: './field-input.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.625rem;
    }
    .label {
      font-weight: 550;
      font-size: 1.0625rem;
    }
    .label span {
      font-weight: 400;
      margin-inline-start: 0.25rem;
    }
    .wrong {
      color: var(--mat-sys-error);
      font-weight: 550;
    }
    .short {
      max-width: 14rem;
    }
    textarea.line {
      min-height: 48px;
      resize: none;
    }
    .clear {
      all: unset;
      cursor: pointer;
      display: inline-flex;
      align-self: start;
      align-items: center;
      min-height: 44px;
      text-decoration: underline;
      color: var(--mat-sys-primary);
    }
    .clear:focus-visible {
      outline: 3px solid var(--mat-sys-tertiary);
      border-radius: 6px;
    }
  `,
})
export class FieldInput {
  readonly field = input.required<FieldView>();
  readonly value = input.required<unknown>();
  /** Undefined takes the answer away; null skips a rating. */
  readonly changed = output<unknown>();
  /** Said when a text is left, so that it is saved at once. */
  readonly left = output();
  readonly definition = input.required<Asked>();
  readonly choices = input.required<Choices>();
  /** What is open or wrong, of this field and, in a group, of its items. */
  readonly problems = input.required<readonly Problem[]>();
  /** Where the answer stands: the field's name, in groups `group.0.name`. */
  readonly path = input.required<string>();
  /** Id of the heading that asks this; null when the field has a label of its own. */
  readonly heading = input<string | null>(null);

  protected readonly titled = computed(() => this.heading() === null);
  protected readonly control = computed(() => controlId(this.path()));
  protected readonly labelledBy = computed(() => this.heading() ?? `${this.control()}-label`);
  protected readonly isOneControl = computed(() => !['rating', 'choice', 'choices', 'yesNo', 'group'].includes(this.field().kind));
  protected readonly isInGroup = computed(() => this.path().includes('.'));
  protected readonly hintPath = computed(() => this.path().replace(/\.\d+\./, '.'));
  protected readonly problem = computed(() => this.problems().find(({ path }) => path.join('.') === this.path())?.message ?? null);
  protected readonly describedBy = computed(() => {
    const parts = [this.field().help ? 'help' : '', this.problem() ? 'problem' : ''].filter(Boolean);
    return parts.map((part) => `${this.control()}-${part}`).join(' ') || null;
  });

  protected readonly text = computed(() => (typeof this.value() === 'string' ? (this.value() as string) : ''));
  protected readonly chosen = computed(() => this.text() || undefined);
  protected readonly list = computed(() => (Array.isArray(this.value()) ? (this.value() as readonly string[]) : []));
  protected readonly yesNo = computed(() => (this.value() === true ? 'yes' : this.value() === false ? 'no' : undefined));

  /** @param skips whether null stands for a skipped answer */
  protected number(skips = false): number | null | undefined {
    const value = this.value();
    return typeof value === 'number' || (skips && value === null) ? (value as number | null) : undefined;
  }

  /** In a text of one line the Enter key goes on, as it does in an input. */
  protected goOn(event: Event): void {
    if ((event as KeyboardEvent).isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  }

  protected type(event: Event): void {
    const typed = (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
    this.changed.emit(typed === '' ? undefined : typed);
  }
}

/** Id of the control that answers a field, for labels and for the way from a problem to its field. */
export function controlId(path: string): string {
  return `answer-${path.replaceAll('.', '-')}`;
}
