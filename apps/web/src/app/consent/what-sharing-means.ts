import { Component, inject } from '@angular/core';
import { consentWording } from '@groundwork/consent';
import { TranslocoPipe } from '@jsverse/transloco';
import { Readers } from './readers';

/** The text a person agrees to when switching something on (CC-06). A grant records its version, so it is shown word by word as it is kept. */
@Component({
  selector: 'gw-what-sharing-means',
  imports: [TranslocoPipe],
  template: `
    <h2>{{ 'consent.means.heading' | transloco }}</h2>
    <dl>
      <dt>{{ readers.name('counselor') }}</dt>
      <dd>{{ words.counselor }}</dd>
      <dt>{{ readers.name('partner') }}</dt>
      <dd>{{ words.partner }}</dd>
      <dt>{{ readers.name('report') }}</dt>
      <dd>{{ words.report }}</dd>
    </dl>
    <p>{{ words.past }}</p>
    <p>{{ words.withdraw }} {{ words.cannotUndo }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    dl {
      display: flex;
      flex-direction: column;
    }
    dt {
      font-weight: 550;
    }
    dd {
      margin: 0 0 0.75rem;
    }
    dd:last-child {
      margin: 0;
    }
  `,
})
export class WhatSharingMeans {
  protected readonly readers = inject(Readers);
  protected readonly words = consentWording;
}
