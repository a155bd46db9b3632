import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { CoupleRole } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { z } from 'zod';
import { Access } from '../api/access';
import { ChoiceChips } from '../ui/choice-chips';
import { Control, Field } from '../ui/field';

/** What is asked about a partner before they are invited. */
export interface PartnerDraft {
  name: string;
  email: string;
  roles: z.infer<typeof CoupleRole>[];
}

export const emptyPartner = (): PartnerDraft => ({ name: '', email: '', roles: [] });

/** Name, mail address and part in what happened, for one partner. */
@Component({
  selector: 'gw-partner-fields',
  imports: [FormField, TranslocoPipe, ChoiceChips, Control, Field],
  template: `
    <gw-field
      [label]="'practice.partner.label.' + which() + '.name' | transloco"
      [hint]="'practice.partner.nameHint' | transloco"
      [field]="partner().name"
      ><input gwControl type="text" autocomplete="off" [formField]="partner().name"
    /></gw-field>
    <gw-field
      [label]="'practice.partner.label.' + which() + '.email' | transloco"
      [hint]="'practice.partner.emailHint' | transloco"
      [field]="partner().email"
      ><input gwControl type="email" autocomplete="off" spellcheck="false" [formField]="partner().email"
    /></gw-field>
    <gw-field
      [label]="'practice.partner.label.' + which() + '.roles' | transloco"
      [hint]="'practice.partner.rolesHint' | transloco"
      [field]="partner().roles"
    >
      <gw-choice-chips
        [label]="'practice.partner.label.' + which() + '.roles' | transloco"
        [legendHidden]="true"
        [choices]="roles()"
        [formField]="partner().roles"
      />
    </gw-field>
  `,
  styles: ':host { display: flex; flex-direction: column; gap: 1.25rem; }',
})
export class PartnerFields {
  readonly partner = input.required<FieldTree<PartnerDraft>>();
  /** Which of two on the page, so that each field and each remark says whose it is. */
  readonly which = input<'only' | 'first' | 'second'>('only');
  private readonly me = inject(Access).me;
  protected readonly roles = computed(() => roleChoices(this.me()?.clinic.roleLabels));
}

/** Both roles in the clinic's words. */
export function roleChoices(
  labels: Readonly<Record<'hurt' | 'involved', string>> | undefined,
): { value: 'hurt' | 'involved'; label: string }[] {
  return (['hurt', 'involved'] as const).map((value) => ({ value, label: labels?.[value] ?? value }));
}
