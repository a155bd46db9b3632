import { inject, Injectable } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { type Translation, type TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import shell from '../../messages/en/shell.json';
import ui from '../../messages/en/ui.json';

/** One message file per room and language: `messages/<language>/<room>.json`. */
export type Room = 'shell' | 'ui' | 'clinic' | 'practice' | 'homework' | 'consent' | 'session' | 'document' | 'together' | 'measure' | 'figure' | 'library' | 'phone' | 'builder' | 'audit';

/** Languages with a folder of message files. */
export const languages = ['en'];

@Injectable({ providedIn: 'root' })
export class MessageLoader implements TranslocoLoader {
  /** @param path `<room>/<language>`; a bare language has no messages of its own */
  async getTranslation(path: string): Promise<Translation> {
    const [room, language] = path.split('/');
    if (language === undefined) return {};
    // The words of every first page come with the code, which saves a round trip on a phone.
    if (language === 'en' && room === 'shell') return shell;
    if (language === 'en' && room === 'ui') return ui;
    const file = (await import(`../../messages/${language}/${room}.json`)) as { default: Translation };
    return file.default;
  }
}

/** Loads the message files of rooms as they are entered, and all of them again when the language changes. */
@Injectable({ providedIn: 'root' })
export class Messages {
  private readonly transloco = inject(TranslocoService);
  private readonly rooms = new Set<Room>();

  async load(...rooms: Room[]): Promise<void> {
    for (const room of rooms) this.rooms.add(room);
    await this.fetch(rooms, this.transloco.getActiveLang());
  }

  /** Shows the product in a language; one that has no files is left alone. */
  async speak(language: string): Promise<void> {
    if (!languages.includes(language) || language === this.transloco.getActiveLang()) return;
    await this.fetch([...this.rooms], language);
    this.transloco.setActiveLang(language);
    document.documentElement.lang = language;
  }

  private async fetch(rooms: Room[], language: string): Promise<void> {
    await Promise.all(rooms.map((room) => firstValueFrom(this.transloco.load(`${room}/${language}`))));
  }
}

/** Route resolver: the words of these rooms are there before the page is. */
export function messages(...rooms: Room[]): ResolveFn<void> {
  return () => inject(Messages).load(...rooms);
}
