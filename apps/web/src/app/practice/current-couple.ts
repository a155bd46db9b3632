import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { Couple, CoupleRole, Partner } from '@groundwork/contract';
import type { z } from 'zod';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { SessionsApi } from '../api/sessions-api';
import { pageLanguage } from '../ui/days';

/** The couple whose pages are open; provided by the frame around them, which shows pages only once it is loaded. */
@Injectable()
export class CurrentCouple {
  private readonly me = inject(Access).me;
  readonly id = signal<string | undefined>(undefined);
  readonly read = inject(CouplesApi).couple(this.id);

  readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  /** What was read last, so that pages on their way out have something to stand on when reading again does not work. */
  private readonly latest = linkedSignal<Couple | undefined, Couple | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  /** The couple; throws before it is loaded. */
  readonly couple = computed<Couple>(() => {
    const couple = this.latest();
    if (!couple) throw new Error('the couple is not loaded yet');
    return couple;
  });
  readonly partners = computed(() => this.couple().partners);

  constructor() {
    const { planned } = inject(SessionsApi);
    let known = planned();
    effect(() => {
      if (planned() === known) return;
      known = planned();
      untracked(() => this.read.reload());
    });
  }

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
