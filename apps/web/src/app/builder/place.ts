import { computed, inject, Injectable } from '@angular/core';
import { Access } from '../api/access';

/** Where the builder stands: beside the library for counselors, in the clinic's area for admins. */
@Injectable({ providedIn: 'root' })
export class BuilderPlace {
  private readonly me = inject(Access).me;
  readonly isCounselor = computed(() => this.me()?.role === 'counselor');
  /** Address of its first page. */
  readonly base = computed(() => (this.isCounselor() ? '/library/own' : '/clinic/own'));
  /** The page one level up. */
  readonly up = computed(() =>
    this.isCounselor() ? { link: '/library', text: 'shell.nav.library' } : { link: '/clinic', text: 'shell.nav.clinic' },
  );
}
