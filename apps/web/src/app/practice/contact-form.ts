import { Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Safety } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../api/problem';
import { SafetyApi } from '../api/safety-api';
import { dayOf } from '../ui/days';
import { ProblemNote } from '../ui/problem-note';
import { CurrentCouple } from './current-couple';

/** That a partner was seen alone, and when. What was said has no place here. */
@Component({
  selector: 'gw-contact-form',
  imports: [MatButton, TranslocoPipe, ProblemNote],
  template: `
    @if (open()) {
      <form class="gw-stack" novalidate (submit)="add($event)">
        <label>
          <span>{{ 'practice.context.who' | transloco }}</span>
          <select class="gw-input" (change)="partnerId.set(value($event))">
            @for (partner of current.partners(); track partner.id) {
              <option [value]="partner.id" [selected]="partner.id === chosen()">{{ partner.name }}</option>
            }
          </select>
        </label>
        <label>
          <span>{{ 'practice.context.when' | transloco }}</span>
          <input class="gw-input" type="date" [max]="today()" [value]="seenOn() || today()" (change)="seenOn.set(value($event))" />
        </label>
        <label>
          <span>{{ 'practice.context.howLabel' | transloco }}</span>
          <select class="gw-input" (change)="how.set(value($event) === 'private_call' ? 'private_call' : 'in_person')">
            <option value="in_person">{{ 'practice.context.how.in_person' | transloco }}</option>
            <option value="private_call">{{ 'practice.context.how.private_call' | transloco }}</option>
          </select>
        </label>
        <gw-problem-note [problem]="problem()" />
        <div class="gw-actions">
          <button matButton="filled" type="submit" [disabled]="busy()">{{ 'practice.context.addContact' | transloco }}</button>
          <button matButton type="button" (click)="open.set(false)">{{ 'ui.cancel' | transloco }}</button>
        </div>
      </form>
    } @else {
      <button matButton="outlined" type="button" (click)="open.set(true)">{{ 'practice.context.noteContact' | transloco }}</button>
    }
  `,
  styles: `
    label {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
      max-width: 20rem;
    }
    label span {
      font-weight: 550;
    }
  `,
})
export class ContactForm {
  readonly added = output<Safety>();
  private readonly api = inject(SafetyApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly open = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly partnerId = signal('');
  protected readonly seenOn = signal('');
  protected readonly how = signal<'in_person' | 'private_call'>('in_person');
  protected readonly today = computed(() => dayOf(new Date(), this.current.timeZone()));
  protected readonly chosen = computed(() => this.partnerId() || (this.current.partners()[0]?.id ?? ''));

  protected value(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const body = { partnerId: this.chosen(), seenOn: this.seenOn() || this.today(), how: this.how() };
      this.added.emit(await this.api.addContact(this.current.couple().id, body));
      this.open.set(false);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
