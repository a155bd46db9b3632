import { Component, computed, forwardRef, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isAnswered, type FieldView, type Problem, type RawAnswers } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Asked, Choices } from './asked';
import { Icon } from '../icon';
import { FieldInput } from './field-input';
import { answeredItems, type GroupView, type Item, itemsOf } from './group-items';

/** The same few questions several times: once for each entry of a list, or as often as somebody adds one. */
@Component({
  selector: 'gw-group-input',
  imports: [MatButton, TranslocoPipe, Icon, forwardRef(() => FieldInput)],
  template: `
    <div role="group" class="gw-stack" [attr.aria-labelledby]="labelledBy()">
      @for (item of items(); track $index; let index = $index) {
        <fieldset class="gw-card">
          <legend>{{ item.name ?? ('homework.group.item' | transloco: { item: group().item, number: index + 1 }) }}</legend>
          @for (field of item.fields; track field.key) {
            <gw-field-input
              [field]="field"
              [value]="item.answers[field.key]"
              [path]="pathOf(item, index, field)"
              [definition]="definition()"
              [choices]="choices()"
              [problems]="problems()"
              (changed)="take(index, field.key, $event)"
              (left)="left.emit()"
            />
          }
          @if (!isFixed()) {
            <button matButton type="button" (click)="remove(index)">{{ 'homework.group.remove' | transloco }}</button>
          }
        </fieldset>
      } @empty {
        @if (group().perEntryOf) {
          <p class="gw-note">{{ 'homework.group.none' | transloco }}</p>
        }
      }
    </div>
    @if (!isFixed() && items().length < group().max) {
      <button matButton="outlined" type="button" (click)="add()">
        <gw-icon name="plus" /> {{ 'homework.group.add' | transloco: { item: group().item } }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    fieldset {
      display: flex;
      flex-direction: column;
      gap: 1.5rem;
      margin: 0;
      min-width: 0;
    }
    legend {
      float: left;
      width: 100%;
      padding: 0;
      font-family: var(--gw-heading);
      font-size: 1.25rem;
      line-height: 1.3;
    }
    legend + * {
      clear: both;
    }
  `,
})
export class GroupInput {
  readonly group = input.required<GroupView>();
  readonly value = input.required<unknown>();
  readonly changed = output<unknown>();
  readonly left = output();
  readonly definition = input.required<Asked>();
  readonly choices = input.required<Choices>();
  readonly problems = input.required<readonly Problem[]>();
  readonly labelledBy = input.required<string>();

  /** Whether the rounds are given, so that none is added or taken out. */
  protected readonly isFixed = computed(() => this.group().perEntryOf !== undefined || this.group().perOption !== undefined);
  protected readonly items = computed(() => itemsOf(this.group(), this.value(), this.choices()));

  protected take(index: number, key: string, value: unknown): void {
    this.keep(this.items().map((item, at) => (at === index ? { ...item, answers: changedAnswers(item.answers, key, value) } : item)));
  }

  protected add(): void {
    this.changed.emit([...this.items().map(({ answers }) => answers), {}]);
  }

  protected remove(index: number): void {
    this.keep(this.items().filter((_, at) => at !== index));
  }

  /** Where an item's answer stands among those that are kept; one without answers yet gets a place of its own. */
  protected pathOf(item: Item, index: number, field: FieldView): string {
    const before = this.items()
      .slice(0, index)
      .filter((other) => isKept(this.group(), other)).length;
    return `${this.group().key}.${isKept(this.group(), item) ? before : `new${index}`}.${field.key}`;
  }

  private keep(items: readonly Item[]): void {
    const kept = answeredItems(this.group(), items);
    this.changed.emit(kept.length === 0 ? undefined : kept);
  }
}

function isKept(group: GroupView, item: Item): boolean {
  return answeredItems(group, [item]).length > 0;
}

function changedAnswers(answers: RawAnswers, key: string, value: unknown): RawAnswers {
  const { [key]: _, ...others } = answers;
  return isAnswered(value) || value === null ? { ...others, [key]: value } : others;
}
