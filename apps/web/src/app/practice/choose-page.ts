import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { toProblem } from '../api/problem';
import { LoadProblem } from '../ui/load-problem';
import { PageHeader } from '../ui/page-header';
import { namesInWords } from './current-couple';
import { LibraryGrid } from './library-grid';

/** First step of assigning: which homework. */
@Component({
  selector: 'gw-choose-page',
  imports: [MatButton, RouterLink, TranslocoPipe, LibraryGrid, LoadProblem, PageHeader],
  template: `
    <gw-page-header
      [back]="['/people', coupleId()]"
      [backText]="names() || ('ui.back' | transloco)"
      [heading]="'practice.choose.heading' | transloco"
      [lead]="'practice.choose.lead' | transloco"
    >
      <a matButton="outlined" [routerLink]="['/people', coupleId(), 'programmes']">{{ 'library.programme.choose' | transloco }}</a>
    </gw-page-header>
    @if (unloaded(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="couple.reload()" />
    } @else {
      <gw-library-grid [choosing]="true" [path]="['/people', coupleId(), 'assign']" />
    }
  `,
})
export class ChoosePage {
  readonly coupleId = input.required<string>();
  protected readonly couple = inject(CouplesApi).couple(() => this.coupleId());
  protected readonly names = computed(() => (this.couple.hasValue() ? namesInWords(this.couple.value().partners) : ''));
  protected readonly unloaded = computed(() => (this.couple.error() ? toProblem(this.couple.error()) : null));
}
