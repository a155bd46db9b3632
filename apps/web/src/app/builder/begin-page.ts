import { Component, inject, input, type OnInit, signal } from '@angular/core';
import { Router } from '@angular/router';
import { BuilderApi } from '../api/builder-api';
import { type Problem, toProblem } from '../api/problem';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { BuilderPlace } from './place';

/** Begins a homework and goes on to it: `?from=S25&version=1` adapts one of the library, `&copy=1` makes a new one of the clinic's own. */
@Component({
  selector: 'gw-begin-page',
  imports: [LoadProblem, Loading],
  template: `
    @if (problem(); as failed) {
      <gw-load-problem [code]="failed.code" (again)="begin()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class BeginPage implements OnInit {
  readonly from = input<string>();
  readonly version = input<string>();
  readonly copy = input<string>();

  private readonly api = inject(BuilderApi);
  private readonly router = inject(Router);
  private readonly place = inject(BuilderPlace);
  protected readonly problem = signal<Problem | null>(null);

  ngOnInit(): void {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    this.problem.set(null);
    const [from, version] = [this.from(), Number(this.version() ?? '1')];
    try {
      const draft = await this.api.begin(from === undefined ? null : { homeworkId: from, homeworkVersion: version }, this.copy() === '1');
      await this.router.navigate([this.place.base(), 'drafts', draft.id], { replaceUrl: true });
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
