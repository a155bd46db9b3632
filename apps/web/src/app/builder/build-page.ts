import { Component, computed, effect, inject, input, type OnDestroy, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { type Answers, pages, type PersonRole, scoreAnswers, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { BuilderApi } from '../api/builder-api';
import { type Problem, toProblem } from '../api/problem';
import { Phone } from '../ui/answers/phone';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { SavedState } from '../ui/saved-state';
import { AboutSection } from './about-section';
import { Desk } from './desk';
import { GuideSection } from './guide-section';
import { Naming } from './naming';
import { NumbersSection } from './numbers-section';
import { PagesSection } from './pages-section';
import { PartsSection } from './parts-section';
import { PickInput } from './pick-input';
import { BuilderPlace } from './place';
import { QuestionList } from './question-list';
import { ResponsesSection } from './responses-section';
import { StillMissing } from './still-missing';

/** A homework being made: what it says on one side, and beside it the phone to try it on. Saved as typed; published when nothing is missing. */
@Component({
  selector: 'gw-build-page',
  imports: [
    MatButton,
    TranslocoPipe,
    AboutSection,
    ConfirmDialog,
    Dialog,
    GuideSection,
    LoadProblem,
    Loading,
    NumbersSection,
    PageHeader,
    PagesSection,
    PartsSection,
    Phone,
    PickInput,
    ProblemNote,
    QuestionList,
    ResponsesSection,
    SavedState,
    StillMissing,
  ],
  providers: [Desk, Naming],
  templateUrl: './build-page.html',
  styleUrl: './build-page.scss',
  host: { '(document:visibilitychange)': 'saveSoon()', '(window:pagehide)': 'saveSoon()' },
})
export class BuildPage implements OnDestroy {
  readonly draftId = input.required<string>();

  protected readonly desk = inject(Desk);
  protected readonly place = inject(BuilderPlace);
  private readonly naming = inject(Naming);
  private readonly api = inject(BuilderApi);
  private readonly router = inject(Router);
  private readonly me = inject(Access).me;

  protected readonly draft = this.api.draft(this.draftId);
  protected readonly unloaded = computed(() => (this.draft.error() ? toProblem(this.draft.error()) : null));
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  /** Whether somebody wanted to publish. */
  protected readonly asked = signal(false);
  protected readonly publishing = signal(false);
  protected readonly asking = signal(false);
  /** On narrow screens: the phone instead of the sections. */
  protected readonly trying = signal(false);
  protected readonly role = signal<PersonRole | undefined>(undefined);
  protected readonly more = signal(false);
  /** Pages and responses are rarer: there when they are used, or asked for. */
  protected readonly rarer = computed(() => {
    const { pages, responses, kind } = this.desk.definition();
    return this.more() || kind === 'ledger' || (pages?.length ?? 0) > 0 || Object.keys(responses ?? {}).length > 0;
  });
  protected readonly sidesDiffer = computed(() => {
    const homework = this.desk.definition();
    const seen = (role: PersonRole) => JSON.stringify([worded(homework.intro, role), pages(homework, role)]);
    return seen('hurt') !== seen('involved');
  });
  protected readonly roles = computed(() => {
    const labels = this.me()?.clinic.roleLabels;
    return [
      { value: '', label: this.naming.say('builder.phone.anyone') },
      { value: 'hurt', label: labels?.hurt ?? 'hurt' },
      { value: 'involved', label: labels?.involved ?? 'involved' },
    ];
  });
  private gone = false;
  private answer: ((leave: boolean) => void) | undefined;

  constructor() {
    effect(() => {
      if (!this.draft.hasValue()) return;
      const draft = this.draft.value();
      untracked(() => this.desk.load(draft, (definition, version) => this.api.save(draft.id, definition, version)));
    });
    effect(() => {
      if (!this.asking()) this.answer?.(false);
    });
  }

  ngOnDestroy(): void {
    this.desk.maybe()?.stop();
  }

  /** @returns whether the page can go: everything is saved, or somebody leaves without it */
  async leave(): Promise<boolean> {
    const saving = this.desk.maybe();
    if (this.gone || !saving || (await saving.flush())) return true;
    this.asking.set(true);
    return new Promise((resolve) => (this.answer = resolve));
  }

  protected goWithout(): void {
    this.answer?.(true);
    this.asking.set(false);
  }

  protected saveSoon(): void {
    if (document.visibilityState === 'hidden') void this.desk.maybe()?.flush();
  }

  protected settle(whose: 'mine' | 'theirs'): void {
    void this.desk.saving().settle(whose);
  }

  protected pickRole(role: string): void {
    this.role.set(role === 'hurt' || role === 'involved' ? role : undefined);
  }

  /** What was tried becomes a worked case, scored as it is. */
  protected keep(answers: Answers): void {
    const homework = this.desk.definition();
    const role = this.role();
    const one = {
      name: this.naming.say('builder.phone.case', { number: homework.examples.length + 1 }),
      ...(role !== undefined && { role }),
      answers,
      scores: scoreAnswers<string>(homework, answers),
    };
    this.desk.put(['examples'], [...homework.examples, one]);
  }

  protected askToPublish(): void {
    this.asked.set(true);
    if (this.desk.places().length === 0) this.publishing.set(true);
    else document.getElementById('missing')?.focus();
  }

  protected async publish(): Promise<void> {
    const saving = this.desk.saving();
    this.busy.set(true);
    this.problem.set(null);
    try {
      if (await saving.flush()) {
        const { homeworkId, homeworkVersion } = await this.api.publish(this.draftId(), saving.draft().version);
        this.gone = true;
        const to = this.place.isCounselor() ? ['/library', homeworkId] : [this.place.base(), homeworkId, homeworkVersion];
        await this.router.navigate(to, { replaceUrl: true });
      }
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.publishing.set(false);
    this.busy.set(false);
  }
}
