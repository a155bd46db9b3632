import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Homework, PersonRole } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { Phone } from '../ui/answers/phone';
import { differs } from './phone-preview';

/** What each partner sees, to tap through. Where the two read different words, one can change sides. */
@Component({
  selector: 'gw-guide-phone',
  imports: [TranslocoPipe, Phone],
  template: `
    @if (sides().length > 1) {
      <fieldset>
        <legend class="gw-hidden">{{ 'library.phone.whose' | transloco }}</legend>
        @for (side of sides(); track side) {
          <label [class.chosen]="side === shown()"
            ><input class="gw-hidden" type="radio" name="phone-side" [checked]="side === shown()" (change)="shown.set(side)" />{{
              labels()[side]
            }}</label
          >
        }
      </fieldset>
    }
    @for (side of [shown()]; track side) {
      <gw-phone
        [homework]="homework()"
        [role]="side"
        [caption]="sides().length > 1 ? ('library.phone.one' | transloco: { role: labels()[side] }) : ('practice.preview.any' | transloco)"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    fieldset {
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--gw-radius-small);
      padding: 0;
      margin: 0 auto;
      display: flex;
      overflow: hidden;
      background: var(--mat-sys-surface-container-lowest);
    }
    label {
      display: grid;
      place-items: center;
      min-height: 44px;
      padding-inline: 1rem;
      cursor: pointer;
    }
    .chosen {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-weight: 550;
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: -3px;
    }
  `,
})
export class GuidePhone {
  readonly homework = input.required<Homework>();

  private readonly me = inject(Access).me;
  protected readonly labels = computed<Record<PersonRole, string>>(() => {
    const { hurt = 'hurt', involved = 'involved' } = this.me()?.clinic.roleLabels ?? {};
    return { hurt, involved, both: '' };
  });
  /** One side where both read the same, or where it is for one side. */
  protected readonly sides = computed<readonly PersonRole[]>(() => {
    const { roles } = this.homework();
    if (roles === 'hurt' || roles === 'involved') return [roles];
    return differs(this.homework(), 'hurt', 'involved') ? ['hurt', 'involved'] : ['hurt'];
  });
  protected readonly shown = linkedSignal<PersonRole>(() => this.sides()[0] ?? 'hurt');
}
