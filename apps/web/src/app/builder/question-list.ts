import { afterNextRender, Component, computed, inject, Injector, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type FieldKind, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { Desk } from './desk';
import { Naming } from './naming';
import { offered } from './new-field';
import { controlAt } from './place-name';
import { QuestionBody } from './question-body';
import { inPart, partOf, withCopy, withMoved, withoutQuestion, withQuestion } from './questions';

/** Kinds that stand there at once; the others after asking for them. */
const USUAL = 6;

/** The questions in their order, one of them open. */
@Component({
  selector: 'gw-question-list',
  imports: [MatButton, TranslocoPipe, Icon, QuestionBody],
  templateUrl: './question-list.html',
  styleUrl: './question-list.scss',
})
export class QuestionList {
  protected readonly desk = inject(Desk);
  private readonly naming = inject(Naming);
  private readonly injector = inject(Injector);
  protected readonly usual = offered.slice(0, USUAL);
  protected readonly rarer = offered.slice(USUAL);
  protected readonly all = signal(false);
  /** What was just done, for who does not see it. */
  protected readonly said = signal('');

  protected readonly questions = computed(() =>
    Object.entries(this.desk.definition().fields).map(([name, { kind, label, optional, showIf }]) => ({
      name,
      kind,
      label: worded(label),
      optional: optional === true,
      shownBy: showIf !== undefined,
    })),
  );
  protected readonly parts = computed(() =>
    Object.entries(this.desk.definition().parts).map(([value, { label }]) => ({
      value,
      label: label || this.naming.say('builder.untitled'),
    })),
  );

  protected idOf(name: string): string {
    return controlAt(`/fields/${name}`);
  }

  protected partOf(name: string): string {
    return partOf(this.desk.definition(), name) ?? '';
  }

  protected toggle(name: string): void {
    this.desk.open.update((open) => (open === name ? null : name));
  }

  protected add(kind: FieldKind): void {
    const { homework, name } = withQuestion(this.desk.definition(), kind, this.naming.say('builder.parts.first'));
    this.desk.change(homework);
    this.show(name);
  }

  protected copy(original: string): void {
    const { homework, name } = withCopy(this.desk.definition(), original);
    this.desk.change(homework);
    this.show(name);
  }

  protected move(name: string, by: -1 | 1): void {
    this.desk.change(withMoved(this.desk.definition(), name, by));
    const number = Object.keys(this.desk.definition().fields).indexOf(name) + 1;
    this.said.set(this.naming.say('builder.questions.movedTo', { number }));
  }

  protected remove(name: string): void {
    this.desk.open.set(null);
    this.desk.change(withoutQuestion(this.desk.definition(), name));
    this.said.set(this.naming.say('builder.questions.removed'));
    this.focus('at-fields');
  }

  protected toPart(name: string, part: string): void {
    this.desk.change(inPart(this.desk.definition(), name, part));
  }

  private show(name: string): void {
    this.desk.open.set(name);
    this.focus(controlAt(`/fields/${name}/label`));
  }

  private focus(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
