import { Component, inject, signal } from '@angular/core';
import type { DemoAccounts as Listed } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { z } from 'zod';
import { Access } from '../api/access';
import { type Problem, toProblem } from '../api/problem';
import { SignInApi } from '../api/sign-in-api';
import { PersonLabel } from '../ui/person-label';
import { ProblemNote } from '../ui/problem-note';

/** One-click sign-in, only where the demo clinic is loaded: elsewhere the list is empty and nothing shows. */
@Component({
  selector: 'gw-demo-accounts',
  imports: [TranslocoPipe, PersonLabel, ProblemNote],
  template: `
    @if (accounts().length) {
      <section class="gw-stack" aria-labelledby="demo">
        <h2 id="demo">{{ 'shell.demo.heading' | transloco }}</h2>
        <p class="gw-muted">{{ 'shell.demo.text' | transloco }}</p>
        <gw-problem-note [problem]="problem()" />
        <ul class="gw-plain-list">
          @for (account of accounts(); track account.key) {
            <li>
              <button type="button" [disabled]="busy()" (click)="enter(account.key)">
                <gw-person-label [name]="account.name" [about]="account.about" [second]="account.role === 'partner'" />
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-top: 3rem;
      padding-top: 2rem;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
      gap: 0.5rem;
    }
    button {
      width: 100%;
      min-height: 56px;
      padding: 0.5rem 0.875rem;
      font: inherit;
      text-align: start;
      color: inherit;
      background: var(--mat-sys-surface-container-lowest);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 14px;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--mat-sys-primary);
    }
  `,
})
export class DemoAccounts {
  private readonly api = inject(SignInApi);
  private readonly access = inject(Access);
  protected readonly accounts = signal<z.output<typeof Listed>['items']>([]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    this.api.demoAccounts().then(
      (listed) => this.accounts.set(listed.items),
      () => this.accounts.set([]),
    );
  }

  protected async enter(key: string): Promise<void> {
    this.busy.set(true);
    try {
      this.access.accept(await this.api.demoSignIn({ key }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
