import { Component, computed, inject } from '@angular/core';
import type { ConsentRow } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { FiguresApi } from '../api/figures-api';
import { toProblem } from '../api/problem';
import { EmptyState } from '../ui/empty-state';
import { lastOf } from '../ui/last-of';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { CurrentCouple } from './current-couple';

type Cell = ConsentRow['cells'][number];

/** What the counselor may see and print now, by homework and person (F12). What is not shared is in no count and no row. */
@Component({
  selector: 'gw-readable-page',
  imports: [TranslocoPipe, EmptyState, LoadProblem, Loading],
  templateUrl: './readable-page.html',
  styles: `
    .lead {
      max-width: 44rem;
    }
    th small {
      display: block;
      font-weight: 400;
    }
    tbody th {
      min-width: 11rem;
      text-align: start;
    }
    tbody tr:last-child th {
      border-bottom: 0;
    }
    [scope='colgroup'] {
      border-bottom: 0;
    }
  `,
})
export class ReadablePage {
  private readonly current = inject(CurrentCouple);
  protected readonly read = inject(FiguresApi).consents(() => this.current.couple().id);
  protected readonly matrix = lastOf(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly unloaded = computed(() => (this.read.error() ? toProblem(this.read.error()) : null));

  /** Which words say what may be printed. */
  protected printed({ counselor, report, ceiling }: Cell): 'none' | 'never' | 'trend' | 'whole' {
    if (counselor === 0) return 'none';
    if (ceiling === 'never') return 'never';
    if (report === 0) return 'none';
    return ceiling === 'aggregate' ? 'trend' : 'whole';
  }
}
