import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { landing } from './steps';
import { Writing } from './writing';

/** Where an entry is opened without a step: goes on to the one somebody was at. */
@Component({ selector: 'gw-landing-page', template: '' })
export class LandingPage {
  constructor() {
    const writing = inject(Writing);
    const { entry, definition, role } = writing.open();
    const step = entry.state === 'submitted' && !entry.changing ? 1 : landing(definition, role, writing.answers(), writing.today());
    void inject(Router).navigate(['/write', entry.id, step], { replaceUrl: true });
  }
}
