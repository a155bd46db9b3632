import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ExitButton } from './exit-button';
import { Mark } from './mark';

/** Around the pages before sign-in. Says nothing about what the portal is for. */
@Component({
  selector: 'gw-door-frame',
  imports: [RouterOutlet, TranslocoPipe, ExitButton, Mark],
  template: `
    <header><gw-mark [name]="'shell.portal' | transloco" /><gw-exit-button /></header>
    <main class="gw-page"><router-outlet /></main>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      padding: 0.75rem clamp(1rem, 4vw, 2.5rem);
    }
    main {
      flex: 1;
      max-width: 30rem;
      padding-top: clamp(1rem, 6vh, 4rem);
    }
  `,
})
export class DoorFrame {}
