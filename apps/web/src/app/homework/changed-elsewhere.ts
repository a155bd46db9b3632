import { afterNextRender, Component, computed, type ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OwnEntry } from '@groundwork/contract';
import { type Answers, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnAnswers } from '../api/own-answers';
import { BottomBar } from '../ui/bottom-bar';
import { tidied } from './draft-check';
import { differences, type Kept, merged } from './draft-merge';
import type { OpenDraft } from './drafts';

/** Another device saved newer answers: both side by side, question by question, and their author says which to keep. Nothing goes by itself. */
@Component({
  selector: 'gw-changed-elsewhere',
  imports: [MatButton, TranslocoPipe, BottomBar],
  templateUrl: './changed-elsewhere.html',
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      min-width: 0;
      gap: 0.75rem;
    }
    legend {
      padding: 0;
      margin-bottom: 0.75rem;
      font-family: var(--gw-heading);
      font-size: 1.25rem;
    }
    .sides {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    }
    .side {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      padding: 0.875rem 1rem;
      min-height: 48px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 14px;
      cursor: pointer;
      background: var(--mat-sys-surface-container-lowest);
    }
    .side:hover {
      border-color: var(--mat-sys-primary);
    }
    .chosen {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    .side:has(input:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
    }
    [role='alert'] {
      min-height: 1px;
    }
    .gw-note {
      display: block;
    }
    .words {
      white-space: pre-wrap;
    }
  `,
})
export class ChangedElsewhere {
  readonly open = input.required<OpenDraft>();
  readonly newer = input.required<OwnEntry>();
  protected readonly sides = ['theirs', 'mine'] as const;
  private readonly own = inject(OwnAnswers);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly found = computed(() => {
    const { definition, draft } = this.open();
    return differences(definition.fields, draft.common, draft.answers(), tidied(definition, this.newer().answers));
  });
  /** What only one device changed stands as it was changed; where both did, nothing is chosen. */
  protected readonly kept = linkedSignal<Readonly<Record<string, Kept>>>(() =>
    Object.fromEntries(this.found().flatMap(({ field, newer }) => (newer ? [[field, newer]] : []))),
  );
  protected readonly isDecided = computed(() => this.found().every(({ field }) => this.kept()[field] !== undefined));

  /** Whether somebody tried to go on. */
  protected readonly isAsked = signal(false);

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected keep(field: string, kept: Kept): void {
    this.kept.update((all) => ({ ...all, [field]: kept }));
  }

  protected labelOf(field: string): string {
    const asked = this.open().definition.fields[field];
    return asked ? worded(asked.label, this.open().role) : field;
  }

  protected wordsOf(field: string, value: unknown): string {
    if (value === undefined) return '';
    const rows = this.own.rows(this.open(), { [field]: value } as Answers);
    return rows.map((row) => (rows.length === 1 ? row.value : `${row.label} ${row.value}`)).join('\n');
  }

  protected settle(event: Event): void {
    event.preventDefault();
    this.isAsked.set(true);
    if (!this.isDecided()) return;
    const { draft } = this.open();
    void draft.settle(merged(draft.answers(), this.found(), this.kept()));
  }
}
