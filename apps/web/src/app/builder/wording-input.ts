import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Wording } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { Desk } from './desk';
import { LineInput } from './line-input';
import type { Path } from './put';

const sides = ['hurt', 'involved'] as const;

/** A text that reads the same for both sides, or in words of its own for each. */
@Component({
  selector: 'gw-wording-input',
  imports: [MatButton, TranslocoPipe, LineInput],
  template: `
    @if (apart()) {
      <gw-line-input
        [label]="label()"
        [path]="[...path(), 'any']"
        [most]="most()"
        [rows]="rows()"
        [hint]="'builder.wording.any' | transloco"
      />
      @for (side of sides; track side) {
        <gw-line-input
          [label]="'builder.wording.side' | transloco: { label: label(), role: roleOf(side) }"
          [path]="[...path(), side]"
          [most]="most()"
          [rows]="rows()"
          [optional]="true"
        />
      }
      <button matButton type="button" (click)="together()">{{ 'builder.wording.together' | transloco }}</button>
    } @else {
      <gw-line-input [label]="label()" [path]="path()" [most]="most()" [rows]="rows()" [hint]="hint()" [optional]="optional()" />
      @if (said()) {
        <button matButton type="button" class="quiet" (click)="split()">{{ 'builder.wording.apart' | transloco }}</button>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    button {
      align-self: start;
    }
    .quiet {
      margin-top: -0.5rem;
    }
  `,
})
export class WordingInput {
  readonly label = input.required<string>();
  readonly path = input.required<Path>();
  readonly hint = input<string>();
  readonly most = input(400);
  readonly rows = input(1);
  readonly optional = input(false);

  private readonly desk = inject(Desk);
  private readonly me = inject(Access).me;
  protected readonly sides = sides;
  private readonly value = computed(() => this.desk.at(this.path()) as Wording | undefined);
  protected readonly apart = computed(() => typeof this.value() === 'object');
  protected readonly said = computed(() => (this.value() ?? '') !== '');

  protected roleOf(side: (typeof sides)[number]): string {
    return this.me()?.clinic.roleLabels[side] ?? side;
  }

  protected split(): void {
    const any = this.value();
    this.desk.put(this.path(), { any, hurt: any, involved: any });
  }

  protected together(): void {
    const value = this.value();
    this.desk.put(this.path(), typeof value === 'object' ? value.any : value);
  }
}
