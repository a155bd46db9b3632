import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { NewReply } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Submission } from '../api/submission';
import { Control, Field } from '../ui/field';

/** A short answer to the author of an entry. What was typed stays when sending does not work. */
@Component({
  selector: 'gw-answer-form',
  imports: [FormField, MatButton, TranslocoPipe, Control, Field],
  template: `
    <form class="gw-stack" novalidate (submit)="submit($event)">
      <gw-field
        [label]="'practice.answer.label' | transloco: { name: name() }"
        [hint]="'practice.answer.hint' | transloco: { name: name() }"
        [field]="form.text"
      >
        <textarea gwControl rows="3" [formField]="form.text"></textarea>
      </gw-field>
      <div class="gw-actions">
        <button matButton="tonal" type="submit" [disabled]="sending.busy()">{{ 'practice.answer.send' | transloco }}</button>
        <button matButton type="button" (click)="closed.emit()">{{ 'ui.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    textarea {
      min-height: 5rem;
    }
  `,
})
export class AnswerForm {
  /** Who is answered. */
  readonly name = input.required<string>();
  /** Sends; answers whether it worked. */
  readonly send = input.required<(text: string) => Promise<boolean>>();
  readonly closed = output();

  private readonly model = signal({ text: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, NewReply));
  protected readonly sending = new Submission(this.form, async () => {
    if (await this.send()(this.model().text)) this.closed.emit();
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('textarea')?.focus());
  }

  protected submit(event: Event): void {
    void this.sending.run(event);
  }
}
