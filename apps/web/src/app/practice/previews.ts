import { Component, computed, input } from '@angular/core';
import type { Homework, PersonRole } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { namesInWords } from './current-couple';
import { differs, PhonePreview } from './phone-preview';

/** What each partner will see. One phone where both read the same words. */
@Component({
  selector: 'gw-previews',
  imports: [TranslocoPipe, PhonePreview],
  template: `
    <h2 class="gw-hidden">{{ 'practice.preview.heading' | transloco }}</h2>
    @for (one of phones(); track one.names) {
      <gw-phone-preview
        [homework]="homework()"
        [caption]="(one.shared ? 'practice.preview.both' : 'practice.preview.one') | transloco: { names: one.names }"
        [role]="one.role"
        [note]="note()"
        [wish]="wished() ? ('practice.preview.wish' | transloco) : ''"
      />
    }
  `,
  styles: `
    :host {
      position: sticky;
      top: 1rem;
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 1rem;
    }
    gw-phone-preview {
      flex: 1 1 14rem;
      max-width: 19rem;
    }
  `,
})
export class Previews {
  readonly homework = input.required<Homework>();
  readonly people = input.required<readonly { name: string; role: PersonRole | undefined }[]>();
  readonly note = input('');
  readonly wished = input(false);

  protected readonly phones = computed(() => {
    const people = this.people();
    const [one, other] = people;
    if (one && other && !differs(this.homework(), one.role, other.role))
      return [{ names: namesInWords(people), role: one.role, shared: true }];
    return people.map(({ name, role }) => ({ names: name, role, shared: false }));
  });
}
