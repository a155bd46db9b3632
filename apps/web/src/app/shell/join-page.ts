import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Invitation } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { z } from 'zod';
import { type Problem, toProblem } from '../api/problem';
import { SignInApi } from '../api/sign-in-api';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { JoinForm } from './join-form';
import { LinkToken } from './link-token';

/** Accepting an invitation: nothing happens before a click, so that a mail scanner opening the link uses nothing up. */
@Component({
  selector: 'gw-join-page',
  imports: [MatButton, TranslocoPipe, JoinForm, Loading, LoadProblem],
  providers: [LinkToken],
  template: `
    @if (invitation(); as found) {
      <gw-join-form [token]="token" [invitation]="found" />
    } @else if (problem()?.code === 'link_not_valid' || problem()?.code === 'invalid' || problem()?.code === 'not_found') {
      <div class="gw-stack">
        <h1 tabindex="-1">{{ 'shell.link.heading' | transloco }}</h1>
        <p>{{ 'shell.link.invitation' | transloco }}</p>
      </div>
    } @else if (problem(); as other) {
      <gw-load-problem [code]="other.code" (again)="read()" />
    } @else if (busy()) {
      <gw-loading />
    } @else {
      <div class="gw-stack">
        <h1 tabindex="-1">{{ 'shell.join.heading' | transloco }}</h1>
        <p>{{ 'shell.join.text' | transloco }}</p>
        <button matButton="filled" type="button" (click)="read()">{{ 'shell.join.open' | transloco }}</button>
      </div>
    }
  `,
})
export class JoinPage {
  protected readonly token = inject(LinkToken).value;
  private readonly api = inject(SignInApi);
  protected readonly invitation = signal<z.output<typeof Invitation> | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);

  protected async read(): Promise<void> {
    this.problem.set(null);
    this.busy.set(true);
    try {
      this.invitation.set(await this.api.readInvitation({ token: this.token }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
