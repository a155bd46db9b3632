import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialog } from '../ui/dialog';
import { Idle } from './idle';
import { Leaving } from './leaving';

/** Asks a minute before a quiet page signs out. */
@Component({
  selector: 'gw-idle-question',
  imports: [Dialog, MatButton, TranslocoPipe],
  template: `
    <gw-dialog [open]="asking()" [heading]="'shell.idle.heading' | transloco" (openChange)="idle.stay()">
      <p>{{ 'shell.idle.text' | transloco: { seconds: idle.secondsLeft() ?? 0 } }}</p>
      <p class="gw-muted">{{ 'shell.idle.kept' | transloco }}</p>
      <ng-container actions>
        <button matButton="filled" type="button" (click)="idle.stay()">{{ 'shell.idle.stay' | transloco }}</button>
        <button matButton type="button" (click)="leaving.signOut('chosen')">{{ 'shell.signOut' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class IdleQuestion {
  protected readonly idle = inject(Idle);
  protected readonly leaving = inject(Leaving);
  protected readonly asking = computed(() => this.idle.secondsLeft() !== null);
}
