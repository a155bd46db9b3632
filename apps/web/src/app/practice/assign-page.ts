import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { LibraryApi } from '../api/library-api';
import { toProblem } from '../api/problem';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { AssignForm } from './assign-form';
import { namesInWords } from './current-couple';

/** Second step of assigning: for whom, how often, until when; ready to send as it opens. */
@Component({
  selector: 'gw-assign-page',
  imports: [TranslocoPipe, AssignForm, LoadProblem, Loading, PageHeader],
  template: `
    @if (definition.hasValue() && couple.hasValue()) {
      <gw-page-header
        [back]="['/people', coupleId(), 'assign']"
        [backText]="'practice.assign.other' | transloco"
        [heading]="'practice.assign.heading' | transloco: { title: definition.value().title }"
        [lead]="names()"
      />
      <gw-assign-form [homework]="definition.value()" [couple]="couple.value()" />
    } @else if (unloaded(); as problem) {
      <gw-page-header [back]="['/people', coupleId()]" [heading]="'practice.assign.verb' | transloco" />
      <gw-load-problem [code]="problem.code" (again)="definition.reload(); couple.reload()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class AssignPage {
  readonly coupleId = input.required<string>();
  readonly homeworkId = input.required<string>();

  private readonly library = inject(LibraryApi);
  protected readonly couple = inject(CouplesApi).couple(() => this.coupleId());
  protected readonly definition = resource({ params: () => this.homeworkId(), loader: ({ params }) => this.library.latest(params) });
  protected readonly names = computed(() => (this.couple.hasValue() ? namesInWords(this.couple.value().partners) : ''));
  protected readonly unloaded = computed(() => {
    const error = this.definition.error() ?? this.couple.error();
    return error ? toProblem(error) : null;
  });
}
