import { inject, Injectable } from '@angular/core';
import { type Audience, audiences } from '@groundwork/consent';
import type { OwnEntry, Switches } from '@groundwork/contract';
import { TranslocoService } from '@jsverse/transloco';
import { Access } from '../api/access';

export const allOff: Switches = { counselor: false, partner: false, report: false };

/** Audiences that may read something of an entry, in the order they are always shown. */
export function readersOf(parts: readonly Pick<OwnEntry['parts'][number], 'switches'>[]): readonly Audience[] {
  return audiences.filter((audience) => parts.some(({ switches }) => switches[audience]));
}

/** Audiences in words: the other partner by name. */
@Injectable({ providedIn: 'root' })
export class Readers {
  private readonly access = inject(Access);
  private readonly transloco = inject(TranslocoService);

  /** Name of the other partner, as they wish to be called. */
  partner(): string {
    return this.access.me()?.couple?.partnerName ?? this.transloco.translate('consent.audience.otherPartner');
  }

  name(audience: Audience): string {
    return audience === 'partner' ? this.partner() : this.transloco.translate(`consent.audience.${audience}`);
  }

  /** Several in one phrase: "your counselor and Dana". */
  list(audiences: readonly Audience[]): string {
    return new Intl.ListFormat(document.documentElement.lang || 'en').format(audiences.map((audience) => this.among(audience)));
  }

  /** One in the middle of a sentence: "your counselor", "Dana". */
  among(audience: Audience): string {
    const name = this.access.me()?.couple?.partnerName;
    if (audience === 'partner') return name ?? this.transloco.translate('consent.among.otherPartner');
    return this.transloco.translate(`consent.among.${audience}`);
  }

  isPrivate(parts: readonly Pick<OwnEntry['parts'][number], 'switches'>[]): boolean {
    return readersOf(parts).length === 0;
  }

  /** Who may read an entry, in a few words; "Only you" when nobody else. */
  summary(parts: readonly Pick<OwnEntry['parts'][number], 'switches'>[]): string {
    const readers = readersOf(parts);
    return readers.length === 0
      ? this.transloco.translate('consent.onlyYou')
      : this.transloco.translate('consent.readBy', { names: this.list(readers) });
  }
}
