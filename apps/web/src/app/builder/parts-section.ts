import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Part } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { whoAtMost } from '../ui/answers/phone';
import { Desk } from './desk';
import { LineInput } from './line-input';
import { Naming } from './naming';
import { PickInput } from './pick-input';
import { controlAt } from './place-name';
import { freeName } from './put';
import { inPart } from './questions';
import { TickInput } from './tick-input';

/** Who may ever read what: the parts, each with its widest audiences. Nothing is ever switched on by it. */
@Component({
  selector: 'gw-parts-section',
  imports: [MatButton, TranslocoPipe, LineInput, PickInput, TickInput],
  templateUrl: './parts-section.html',
  styles: `
    fieldset {
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--gw-radius-small);
      padding: 1rem;
      margin: 0;
      min-width: 0;
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    legend {
      font-weight: 550;
      padding-inline: 0.375rem;
    }
    .tick {
      display: flex;
      gap: 0.625rem;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
    }
    fieldset > button,
    section > button {
      align-self: start;
    }
    summary {
      min-height: 44px;
      display: flex;
      align-items: center;
      cursor: pointer;
      color: var(--mat-sys-primary);
      font-weight: 550;
    }
    summary::before {
      content: '+';
      width: 1.25rem;
    }
    details[open] > summary::before {
      content: '–';
    }
  `,
})
export class PartsSection {
  protected readonly desk = inject(Desk);
  private readonly naming = inject(Naming);
  protected readonly reports = computed(() => this.naming.words('builder.report.', ['never', 'aggregate', 'full']));
  protected readonly reaches = computed(() => [
    { value: '', label: this.naming.say('builder.reaches.once') },
    ...this.naming.words('builder.reaches.', ['released', 'together']),
  ]);
  protected readonly parts = computed(() => {
    const { parts, sharing, fields } = this.desk.definition();
    const numbers = Object.keys(fields);
    return Object.entries<Part>(parts).map(([key, part]) => ({
      key,
      part,
      id: controlAt(`/parts/${key}`),
      who: whoAtMost(part.ceiling),
      usual: sharing[key]?.audiences ?? [],
      numbers: part.fields.map((name) => numbers.indexOf(name) + 1).join(', '),
    }));
  });

  protected add(): void {
    const { parts } = this.desk.definition();
    const key = freeName('part', Object.keys(parts), true);
    const part = { label: '', fields: [], ceiling: { counselor: true, partner: false, report: 'never' } };
    const homework = this.desk.definition();
    this.desk.change({
      ...homework,
      parts: { ...homework.parts, [key]: part as Part },
      sharing: { ...homework.sharing, [key]: { audiences: [] } },
    });
  }

  /** Its questions go to the first part that stays. */
  protected remove(key: string): void {
    const homework = this.desk.definition();
    const other = Object.keys(homework.parts).find((one) => one !== key);
    if (other === undefined) return;
    const moved = (homework.parts[key]?.fields ?? []).reduce((whole, name) => inPart(whole, name, other), homework);
    const { [key]: _, ...parts } = moved.parts;
    const { [key]: __, ...sharing } = moved.sharing;
    this.desk.change({ ...moved, parts, sharing });
  }

  /** A narrower ceiling narrows the suggestion too; what both read by nature is open to both. */
  protected ceiling(key: string, audience: 'counselor' | 'partner', event: Event): void {
    const on = (event.target as HTMLInputElement).checked;
    this.desk.put(['parts', key, 'ceiling', audience], on);
    if (!on)
      this.desk.put(
        ['sharing', key, 'audiences'],
        (this.desk.definition().sharing[key]?.audiences ?? []).filter((one) => one !== audience),
      );
    if (!on && audience === 'partner') this.desk.put(['parts', key, 'reaches'], undefined);
  }

  protected suggest(key: string, audience: 'counselor' | 'partner', event: Event): void {
    const on = (event.target as HTMLInputElement).checked;
    const before = this.desk.definition().sharing[key]?.audiences ?? [];
    const after = (['counselor', 'partner'] as const).filter((one) => (one === audience ? on : before.includes(one)));
    this.desk.put(['sharing', key, 'audiences'], after);
  }

  protected reach(key: string, how: string): void {
    this.desk.put(['parts', key, 'reaches'], how === '' ? undefined : how);
  }
}
