import { Component, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialog } from './dialog';

/** Asks before something that is felt by others: says what will happen (projected), one verb to do it, one to stay. */
@Component({
  selector: 'gw-confirm-dialog',
  imports: [Dialog, MatButton, TranslocoPipe],
  template: `
    <gw-dialog [heading]="heading()" [(open)]="open">
      <ng-content />
      <ng-container actions>
        <button matButton="filled" type="button" [disabled]="busy()" (click)="confirmed.emit()">{{ verb() }}</button>
        <button matButton type="button" (click)="open.set(false)">{{ 'ui.cancel' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class ConfirmDialog {
  readonly heading = input.required<string>();
  /** What the button does, as a verb: "Deactivate". */
  readonly verb = input.required<string>();
  readonly open = model(false);
  readonly busy = input(false);
  readonly confirmed = output();
}
