import { Component, computed, inject, input, viewChild } from '@angular/core';
import { toProblem } from '../api/problem';
import { SessionsApi } from '../api/sessions-api';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { SessionDesk } from './session-desk';

/** One session, loaded once; from then on what is typed here goes to the server. */
@Component({
  selector: 'gw-session-page',
  imports: [LoadProblem, Loading, SessionDesk],
  template: `
    @if (session(); as found) {
      <gw-session-desk [start]="found" />
    } @else if (unloaded(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="answer.reload()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class SessionPage {
  readonly sessionId = input.required<string>();
  protected readonly answer = inject(SessionsApi).session(this.sessionId);
  protected readonly session = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly unloaded = computed(() => (this.answer.error() ? toProblem(this.answer.error()) : null));
  private readonly desk = viewChild(SessionDesk);

  /** @returns whether the page can go: everything is saved, or somebody leaves without it */
  leave(): Promise<boolean> {
    return this.desk()?.leave() ?? Promise.resolve(true);
  }
}
