import { Component, computed, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Problem } from '../api/problem';
import { Icon } from '../ui/icon';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import type { LineSection } from './line-groups';

/** What will be printed, on which paper, and the button that makes it. Beside the lines on a wide screen; on others the button stays at the bottom in reach. */
@Component({
  selector: 'gw-chosen-side',
  imports: [MatButton, TranslocoPipe, Icon, Plural, ProblemNote],
  templateUrl: './chosen-side.html',
  styleUrl: './chosen-side.scss',
})
export class ChosenSide {
  readonly sections = input.required<readonly LineSection[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly partners = input.required<readonly Partner[]>();
  readonly paper = model.required<'a4' | 'letter'>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly make = output();
  protected readonly papers = ['letter', 'a4'] as const;

  /** Sections with something chosen; those with words of partners say how many lines of whom. */
  protected readonly parts = computed(() =>
    this.sections().flatMap(({ name, groups }) => {
      const owners = groups.map(({ ownerId, lines }) => ({
        name: this.partners().find(({ id }) => id === ownerId)?.name ?? null,
        count: lines.filter(({ key }) => this.chosen().includes(key)).length,
      }));
      const taken = owners.filter(({ count }) => count > 0);
      return taken.length > 0 ? [{ name, owners: taken.filter((owner) => owner.name !== null) }] : [];
    }),
  );
}
