import { inject, Injectable } from '@angular/core';
import type { OwnEntry } from '@groundwork/contract';
import { describe, type Answers, type PersonRole, personRole, type Row } from '@groundwork/homework';
import { Access } from './access';
import { DefinitionApi, type HomeworkForm } from './definition-api';
import { EntryApi } from './entry-api';

/** Own entries that an answer can point at. */
export type Choices = Readonly<Record<string, readonly { id: string; label: string }[]>>;

/** An own entry with what is needed to show and change it. */
export interface OpenEntry {
  readonly entry: OwnEntry;
  readonly definition: HomeworkForm;
  readonly role: PersonRole | undefined;
  /** By homework id, for answers that point at other entries. */
  readonly choices: Choices;
}

/** Own entries with their definitions, and their answers in words. */
@Injectable({ providedIn: 'root' })
export class OwnAnswers {
  private readonly access = inject(Access);
  private readonly definitions = inject(DefinitionApi);
  private readonly entries = inject(EntryApi);

  /** @throws ProblemError `not_found` for what is not there and what is not one's own */
  async open(id: string): Promise<OpenEntry> {
    const entry = await this.entries.read(id);
    const definition = await this.definitions.load(entry);
    return { entry, definition, role: this.role(), choices: await this.choicesOf(definition) };
  }

  /** The part this person has in the couple, as homework asks for it. */
  role(): PersonRole | undefined {
    return personRole(this.access.me()?.couple?.roles ?? []);
  }

  /** Answers as the rows that previews, readers and documents show. @param partKey only this part */
  rows({ definition, choices }: Pick<OpenEntry, 'definition' | 'choices'>, answers: Answers, partKey?: string): readonly Row[] {
    const all = Object.values(choices).flat();
    const role = this.role();
    const options = {
      ...(role === undefined ? {} : { role }),
      lookup: (id: string) => all.find((choice) => choice.id === id)?.label,
      formatDate: (iso: string, kind: 'date' | 'dateTime') => dateWords(iso, kind, this.access.me()?.clinic.timeZone ?? 'UTC'),
    };
    return describe(definition, answers, options, partKey);
  }

  async choicesOf({ fields }: Pick<HomeworkForm, 'fields'>): Promise<Choices> {
    const all = Object.values(fields).flatMap((field) => (field.kind === 'group' ? Object.values(field.fields) : [field]));
    const asked = [...new Set(all.flatMap((field) => (field.kind === 'reference' ? [field.to] : [])))];
    const found = await Promise.all(asked.map(async (homework) => [homework, (await this.entries.references(homework)).items] as const));
    return Object.fromEntries(found);
  }
}

/** A day or a moment in full, "4 March 2026" or "4 March 2026 at 18:30". */
export function dateWords(iso: string, kind: 'date' | 'dateTime', timeZone: string): string {
  const language = document.documentElement.lang || 'en';
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (kind === 'date') return new Intl.DateTimeFormat(language, { ...day, timeZone: 'UTC' }).format(Date.parse(`${iso}T00:00:00Z`));
  return new Intl.DateTimeFormat(language, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    Date.parse(iso),
  );
}
