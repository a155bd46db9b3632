import { inject, Injectable } from '@angular/core';
import { type Field, type Fields, worded } from '@groundwork/homework';
import { TranslocoService } from '@jsverse/transloco';
import { Desk } from './desk';
import type { Choice } from './pick-input';

/** How the pieces of the homework on this page are called where they are chosen. */
@Injectable()
export class Naming {
  private readonly desk = inject(Desk);
  private readonly transloco = inject(TranslocoService);

  /** “2. Did you talk?” */
  questions(of: (field: Field) => boolean = () => true, fields: Fields = this.desk.definition().fields): Choice[] {
    return Object.entries(fields).flatMap(([value, field], index) =>
      of(field) ? [{ value, label: `${index + 1}. ${worded(field.label) || this.say('builder.untitled')}` }] : [],
    );
  }

  scores(): Choice[] {
    return Object.entries(this.desk.definition().scores).map(([value, { label }]) => ({
      value,
      label: label || this.say('builder.untitled'),
    }));
  }

  responses(): Choice[] {
    return Object.entries(this.desk.definition().responses ?? {}).map(([value, { label }]) => ({
      value,
      label: worded(label) || this.say('builder.untitled'),
    }));
  }

  /** Words for a closed set: the keys under `prefix`. */
  words(prefix: string, values: readonly string[]): Choice[] {
    return values.map((value) => ({ value, label: this.say(`${prefix}${value}`) }));
  }

  say(key: string, values: Record<string, unknown> = {}): string {
    return this.transloco.translate(key, values);
  }
}
