import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { sessionTopics } from '@groundwork/contract';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ChoiceChips } from '../ui/choice-chips';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { type Caution, piecesOf, standing } from './caution-marks';
import type { SessionDraft } from './session-model';

/** Topics, and the summary for both to read. Words to think about are marked in the text as it stands, each with a note beside it; nothing is blocked. */
@Component({
  selector: 'gw-session-writing',
  imports: [FormField, TranslocoPipe, ChoiceChips, Control, Field, Icon],
  templateUrl: './session-writing.html',
  styleUrl: './session-writing.scss',
})
export class SessionWriting {
  readonly form = input.required<FieldTree<SessionDraft>>();
  /** What the server found in the text it has. */
  readonly cautions = input.required<readonly Caution[]>();
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly topics = computed(() =>
    sessionTopics.map((value) => ({ value, label: this.transloco.translate(`session.topic.${value}`) })),
  );
  private readonly text = computed(() => this.form().summary().value());
  protected readonly pieces = computed(() => piecesOf(this.text(), this.cautions()));
  protected readonly notes = computed(() => standing(this.text(), this.cautions()));
  /** The note somebody is at. */
  protected readonly at = signal<Caution | null>(null);

  /** Selects the words of a note in the text. */
  protected show({ caution, from }: { caution: Caution; from: number }): void {
    const area = this.host.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(from, from + caution.words.length);
  }
}
