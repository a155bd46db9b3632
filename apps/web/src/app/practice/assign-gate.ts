import { Component, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Gate, Partner } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';

/** What the gate says of giving homework to these people; null where it has no say, or it is not known yet. */
export function gateOf({ gate }: Pick<Homework, 'gate'>, people: readonly Pick<Partner, 'roles'>[], standing: Gate | null): Gate | null {
  const asked = typeof gate === 'boolean' ? gate : people.some(({ roles }) => roles.includes(gate));
  return asked ? standing : null;
}

/** The safety gate, where homework needs it: a quiet yes, a reason to write, or why not now (SA-31). */
@Component({
  selector: 'gw-assign-gate',
  imports: [FormField, RouterLink, TranslocoPipe, Control, Field, Icon],
  template: `
    @switch (gate()) {
      @case ('clear') {
        <p class="gw-small gw-muted line"><gw-icon name="check" /> {{ 'library.gate.clear' | transloco }}</p>
      }
      @case ('caution') {
        <gw-field [label]="'library.gate.reason' | transloco" [hint]="'library.gate.reasonHint' | transloco" [field]="reason()">
          <textarea gwControl rows="2" [formField]="reason()"></textarea>
        </gw-field>
      }
      @default {
        <p class="gw-note">
          {{ (gate() === 'stop' ? 'library.gate.stop' : 'library.gate.unscreened') | transloco }}
          <a [routerLink]="['/people', coupleId(), 'context']">{{ 'library.gate.look' | transloco }}</a>
        </p>
      }
    }
  `,
  styles: '.line { display: flex; gap: 0.5rem; align-items: center; }',
})
export class AssignGate {
  readonly gate = input.required<Gate>();
  readonly coupleId = input.required<string>();
  readonly reason = input.required<FieldTree<string>>();
}
