import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Couple } from '@groundwork/contract';
import { findMeasure, type Homework, personRole } from '@groundwork/homework';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Access } from '../api/access';
import { AssignmentsApi } from '../api/assignments-api';
import { SafetyApi } from '../api/safety-api';
import { Submission } from '../api/submission';
import { ChoiceChips } from '../ui/choice-chips';
import { dayOf } from '../ui/days';
import { Control, Field } from '../ui/field';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import { AssignDraft, assignmentOf, type Begins, couldComeBefore, firstDraft, suited, type Until, wishes } from './assign-draft';
import { AssignGate, gateOf } from './assign-gate';
import { AssignNotes } from './assign-notes';
import { namesInWords, rolesInWords } from './current-couple';
import type { JustAssigned } from './homework-page';
import { differs } from './phone-preview';
import { Previews } from './previews';
import { ScheduleBegin } from './schedule-begin';
import { ScheduleFields } from './schedule-fields';
import { ScheduleUntil } from './schedule-until';
import type { Scheduled } from './schedule-words';

/** Everything about one assignment, with what each partner will see beside it. */
@Component({
  selector: 'gw-assign-form',
  imports: [
    FormField,
    MatButton,
    TranslocoPipe,
    AssignGate,
    AssignNotes,
    ChoiceChips,
    Control,
    Field,
    Plural,
    Previews,
    ProblemNote,
    ScheduleBegin,
    ScheduleFields,
    ScheduleUntil,
  ],
  templateUrl: './assign-form.html',
  styleUrl: './assign-form.scss',
})
export class AssignForm {
  readonly homework = input.required<Homework>();
  readonly couple = input.required<Couple>();

  private readonly api = inject(AssignmentsApi);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly me = inject(Access).me;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly today = computed(() => dayOf(new Date(), this.timeZone()));
  private readonly given = this.api.ofCouple(() => this.couple().id);
  protected readonly existing = computed(() => (this.given.hasValue() ? this.given.value().items : []));

  protected readonly model = linkedSignal<AssignDraft>(() => firstDraft(this.homework(), this.couple().partners, this.today()));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, AssignDraft));
  protected readonly chosen = computed(() => this.couple().partners.filter(({ id }) => this.model().partnerIds.includes(id)));
  /** Homework it could begin after. */
  protected readonly before = computed(() => couldComeBefore(this.existing(), this.model().partnerIds));
  private readonly safety = inject(SafetyApi).safety(() => (this.homework().gate === false ? undefined : this.couple().id));
  /** What the safety gate says of giving it to those chosen; null where it has no say. */
  protected readonly gate = computed(() =>
    gateOf(this.homework(), this.chosen(), this.safety.hasValue() ? this.safety.value().gate : null),
  );
  protected readonly people = computed(() =>
    suited(this.homework(), this.couple().partners).map(({ id, name }) => ({ value: id, label: name })),
  );
  /** Partners it cannot be given to, and whose role it is for. */
  protected readonly left = computed(() => {
    const { roles } = this.homework();
    const fits = this.people().map(({ value }) => value);
    const names = namesInWords(this.couple().partners.filter(({ id }) => !fits.includes(id)));
    return names && (roles === 'hurt' || roles === 'involved')
      ? { names, role: rolesInWords([roles], this.me()?.clinic.roleLabels) }
      : null;
  });
  /** Whether the note names the event that the questions are about. */
  protected readonly asksEvent = computed(() => findMeasure(this.homework().id)?.asksEvent === true);
  protected readonly wishable = computed(() => wishes(this.homework()));
  protected readonly names = computed(() => namesInWords(this.chosen()));
  protected readonly audiences = computed(() =>
    this.wishable().map((value) => ({ value, label: this.transloco.translate(`practice.audience.${value}`) })),
  );
  protected readonly previews = computed(() => this.chosen().map(({ name, roles }) => ({ name, role: personRole(roles) })));

  /** Whether the partners chosen read different words. */
  protected readonly differ = computed(() => {
    const [one, other] = this.previews();
    return one !== undefined && other !== undefined && differs(this.homework(), one.role, other.role);
  });

  protected readonly sending = new Submission(this.form, async () => {
    const { id, title } = await this.api.assign(this.couple().id, assignmentOf(this.model(), this.homework()));
    const info: JustAssigned = { assigned: { id, title, names: this.names() } };
    await this.router.navigate(['/people', this.couple().id, 'homework'], { info });
  });

  protected give(ids: readonly string[]): void {
    this.model.update((model) => ({ ...model, partnerIds: [...ids] }));
    // Not everybody may have what it was to come after.
    if (this.model().begins === 'after') this.begin(this.before().length > 0 ? 'after' : 'day');
  }

  protected begin(begins: Begins): void {
    const assignmentId = this.before().find(({ id }) => id === this.model().after.assignmentId)?.id ?? this.before()[0]?.id ?? '';
    this.model.update((model) => ({ ...model, begins, after: { ...model.after, assignmentId } }));
  }

  protected lastUntil(until: Until): void {
    this.model.update((model) => ({ ...model, until }));
  }

  protected reschedule(schedule: Scheduled): void {
    this.model.update((model) => ({ ...model, schedule }));
  }

  protected wish(audiences: readonly string[]): void {
    this.model.update((model) => ({ ...model, requestedSharing: this.wishable().filter((audience) => audiences.includes(audience)) }));
  }

  protected submit(event: Event): void {
    void this.sending.run(event);
  }
}
