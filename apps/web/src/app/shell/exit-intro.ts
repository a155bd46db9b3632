import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import { type Problem, toProblem } from '../api/problem';
import { BottomBar } from '../ui/bottom-bar';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { homeOf } from './doorway';

/** Shown once, before anything else: how to leave fast, and what leaving cannot do (SA-40). */
@Component({
  selector: 'gw-exit-intro',
  imports: [MatButton, TranslocoPipe, BottomBar, PageHeader, ProblemNote],
  template: `
    <gw-page-header [heading]="'shell.intro.heading' | transloco" [lead]="'shell.intro.lead' | transloco" />
    <div class="gw-stack gw-card">
      <p>{{ 'shell.intro.button' | transloco }}</p>
      <p>{{ 'shell.intro.keys' | transloco }}</p>
      <p>{{ 'shell.intro.away' | transloco }}</p>
    </div>
    <h2>{{ 'shell.intro.notHeading' | transloco }}</h2>
    <ul class="gw-stack">
      <li>{{ 'shell.intro.history' | transloco }}</li>
      <li>{{ 'shell.intro.watching' | transloco }}</li>
      <li>{{ 'shell.intro.device' | transloco }}</li>
    </ul>
    <gw-problem-note [problem]="problem()" />
    <gw-bottom-bar
      ><button matButton="filled" type="button" [disabled]="busy()" (click)="goOn()">
        {{ 'shell.intro.goOn' | transloco }}
      </button></gw-bottom-bar
    >
  `,
  styles: `
    h2 {
      margin: 2rem 0 0.75rem;
    }
    ul {
      padding-inline-start: 1.25rem;
      gap: 0.5rem;
    }
  `,
})
export class ExitIntro {
  private readonly access = inject(Access);
  private readonly api = inject(SignInApi);
  private readonly router = inject(Router);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async goOn(): Promise<void> {
    this.busy.set(true);
    try {
      this.access.update(await this.api.changeMe({ exitIntroSeen: true }));
      await this.router.navigateByUrl(homeOf.partner);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
