import { Component, computed, input } from '@angular/core';
import { type Homework, pages, type PersonRole, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { FieldSketch } from './field-sketch';

/** What a partner will see, in a frame like their phone: the same words for their role, nothing to fill in. Their own screens' messages are used, so it cannot drift. */
@Component({
  selector: 'gw-phone-preview',
  imports: [TranslocoPipe, FieldSketch, Icon],
  templateUrl: './phone-preview.html',
  styleUrl: './phone-preview.scss',
})
export class PhonePreview {
  readonly homework = input.required<Homework>();
  /** Whose phone it is. */
  readonly caption = input.required<string>();
  readonly role = input<PersonRole>();
  /** The counselor's note as it is being written. */
  readonly note = input('');
  /** Whether the partner is told what the counselor would like to see. */
  readonly wish = input('');

  /** Whether both partners read it by its nature. */
  protected readonly joint = computed(() => Object.values(this.homework().parts).some((part) => part.joint === true));
  protected readonly intro = computed(() => worded(this.homework().intro, this.role()));
  /** Of a card what it asks besides whether it was read, which is its button. */
  protected readonly pages = computed(() => {
    const isCard = this.homework().body !== undefined;
    return pages(this.homework(), this.role())
      .map((page) => (isCard ? { ...page, fields: page.fields.filter(({ key }) => key !== 'read') } : page))
      .filter(({ fields }) => fields.length > 0);
  });
}

/** Whether two roles read different words in this homework. */
export function differs(homework: Homework, one: PersonRole | undefined, other: PersonRole | undefined): boolean {
  const seen = (role: PersonRole | undefined) => JSON.stringify([worded(homework.intro, role), pages(homework, role)]);
  return one !== other && seen(one) !== seen(other);
}
