import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { pageLanguage } from '../ui/days';
import { type Scheduled, scheduleWords } from './schedule-words';

/** A schedule in words. */
@Component({
  selector: 'gw-schedule-text',
  imports: [TranslocoPipe],
  template: `{{ words().key | transloco: words().values }}`,
})
export class ScheduleText {
  readonly schedule = input.required<Scheduled>();
  protected readonly words = computed(() => scheduleWords(this.schedule(), pageLanguage()));
}
