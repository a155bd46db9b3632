import { afterRenderEffect, Component, computed, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { toProblem } from '../api/problem';
import { MomentWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { LateHeading } from '../ui/late-heading';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { StatusChip } from '../ui/status-chip';
import { CurrentCouple } from './current-couple';

/** Pages of a couple; `sessions` and `documents` belong to other rooms. */
const tabs = [
  { path: '', key: 'overview' },
  { path: 'shared', key: 'shared' },
  { path: 'homework', key: 'homework' },
  { path: 'limits', key: 'limits' },
  { path: 'figures', key: 'figures' },
  { path: 'measures', key: 'measures' },
  { path: 'sessions', key: 'sessions' },
  { path: 'documents', key: 'documents' },
  { path: 'partners', key: 'partners' },
  { path: 'context', key: 'context' },
] as const;

/** Around the pages of a couple: who they are, when they come next, the one thing to do, and the ways to the pages. */
@Component({
  selector: 'gw-couple-frame',
  imports: [
    MatButton,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    TranslocoPipe,
    Icon,
    LateHeading,
    LoadProblem,
    Loading,
    MomentWords,
    StatusChip,
  ],
  providers: [CurrentCouple],
  templateUrl: './couple-frame.html',
  styleUrl: './couple-frame.scss',
})
export class CoupleFrame {
  readonly coupleId = input.required<string>();
  protected readonly current = inject(CurrentCouple);
  protected readonly tabs = tabs;
  private readonly ways = viewChild<ElementRef<HTMLElement>>('ways');
  private readonly router = inject(Router);
  /** Whether the open page has a main action of its own, beside which this frame's steps back. */
  protected readonly stepsBack = computed(() => {
    this.router.lastSuccessfulNavigation();
    return /\/(sessions|documents)$/.test(this.router.url);
  });
  protected readonly unloaded = computed(() => (this.current.read.error() ? toProblem(this.current.read.error()) : null));

  constructor() {
    effect(() => this.current.id.set(this.coupleId()));
    // On a narrow screen the ways to the pages scroll sideways; the open one is always in view.
    afterRenderEffect(() => {
      this.router.lastSuccessfulNavigation();
      const ways = this.ways()?.nativeElement;
      const here = [...(ways?.querySelectorAll('a') ?? [])].find((way) => way.getAttribute('href') === this.router.url);
      if (ways && here) ways.scrollLeft = here.offsetLeft - (ways.clientWidth - here.clientWidth) / 2;
    });
  }
}
