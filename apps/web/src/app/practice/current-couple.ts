import { computed, inject, Injectable, signal } from '@angular/core';
import type { Couple, CoupleRole, Partner } from '@groundwork/contract';
import type { z } from 'zod';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { pageLanguage } from '../ui/days';

/** The couple whose pages are open; provided by the frame around them, which shows pages only once it is loaded. */
@Injectable()
export class CurrentCouple {
  private readonly me = inject(Access).me;
  readonly id = signal<string | undefined>(undefined);
  readonly read = inject(CouplesApi).couple(this.id);

  readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  /** The couple; throws before it is loaded. */
  readonly couple = computed<Couple>(() => {
    if (!this.read.hasValue()) throw new Error('the couple is not loaded yet');
    return this.read.value();
  });
  readonly partners = computed(() => this.couple().partners);

  /** In the clinic's words, both when a partner holds both. */
  roleWords({ roles }: Pick<Partner, 'roles'>): string {
    return rolesInWords(roles, this.me()?.clinic.roleLabels);
  }
}

/** "hurt partner", "hurt partner, involved partner". */
export function rolesInWords(
  roles: readonly z.infer<typeof CoupleRole>[],
  labels: Readonly<Record<'hurt' | 'involved', string>> | undefined,
): string {
  return roles.map((role) => labels?.[role] ?? role).join(', ');
}

/** "Zoë and Tomasz", in the language of the page. */
export function namesInWords(people: readonly { name: string }[]): string {
  return new Intl.ListFormat(pageLanguage()).format(people.map(({ name }) => name));
}
