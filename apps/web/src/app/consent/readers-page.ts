import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { consentWording, grantable, suggested } from '@groundwork/consent';
import type { Switches } from '@groundwork/contract';
import { type Answers, suggestedAudiences } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnAnswers } from '../api/own-answers';
import { toProblem } from '../api/problem';
import { TaskApi } from '../api/task-api';
import { BottomBar } from '../ui/bottom-bar';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { AudiencePreview } from './audience-preview';
import { PartSwitches, type Reaching, type Switched } from './part-switches';
import { allOff, Readers } from './readers';
import { Sending } from './sending';
import { WhatSharingMeans } from './what-sharing-means';

/** "Who may read this?": every switch off until its author acts (CC-02), what each reader would see, and one button for shared and private alike. */
@Component({
  selector: 'gw-readers-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    AudiencePreview,
    BottomBar,
    LoadProblem,
    Loading,
    PageHeader,
    PartSwitches,
    ProblemNote,
    WhatSharingMeans,
  ],
  providers: [Sending],
  templateUrl: './readers-page.html',
  styles: `
    .gw-card {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
    }
    .asks {
      margin-top: -0.25rem;
    }
    .space {
      margin-bottom: 0.75rem;
    }
    .outcome {
      margin-bottom: 0.25rem;
    }
  `,
})
export class ReadersPage {
  readonly entryId = input.required<string>();

  private readonly own = inject(OwnAnswers);
  private readonly tasks = inject(TaskApi);
  private readonly readers = inject(Readers);
  private readonly router = inject(Router);
  protected readonly sending = inject(Sending);
  protected readonly words = consentWording;
  protected readonly off = allOff;

  protected readonly loaded = resource({
    params: () => this.entryId(),
    loader: async ({ params }) => {
      const open = await this.own.open(params);
      return { open, task: open.entry.taskId === null ? null : await this.tasks.read(open.entry.taskId) };
    },
  });
  protected readonly failed = computed(() => (this.loaded.error() ? toProblem(this.loaded.error()) : null));
  protected readonly isOver = computed(
    () => this.loaded.hasValue() && this.loaded.value().task?.state === 'ended' && this.loaded.value().open.entry.state === 'draft',
  );

  /** By part: off at first; of what was submitted before, as its author last left it. */
  protected readonly sharing = linkedSignal<Readonly<Record<string, Switches>>>(() => {
    if (!this.loaded.hasValue()) return {};
    const { entry, definition } = this.loaded.value().open;
    return Object.fromEntries(
      Object.entries(definition.parts).map(([key, { joint }]) => {
        const before = entry.parts.find((part) => part.key === key)?.switches ?? allOff;
        // What is for both by its nature is sent to both, or not at all; the page says so where the switches would be.
        return [key, joint === true ? { ...before, counselor: true, partner: true } : before];
      }),
    );
  });

  /** The parts that hold something. */
  protected readonly parts = computed(() => {
    if (!this.loaded.hasValue()) return [];
    const { open, task } = this.loaded.value();
    const answers = open.entry.answers as Answers;
    return Object.entries(open.definition.parts).flatMap(([key, { label, ceiling, joint, reaches }]) => {
      const rows = this.own.rows(open, answers, key);
      if (rows.length === 0) return [];
      const reaching: Reaching = joint === true ? 'joint' : (reaches ?? null);
      const wished = grantable(ceiling).filter((audience) => task?.requestedSharing.includes(audience));
      const usual = suggested(ceiling, suggestedAudiences(open.definition, key, answers)).filter((audience) => !wished.includes(audience));
      const asks = [...new Set(rows.map((row) => row.item?.label ?? row.label))].join(' · ');
      return [
        {
          key,
          label,
          ceiling,
          reaching,
          asks: rows.length > 1 ? asks : '',
          usual: this.readers.list(usual),
          wished: this.readers.list(wished.filter((audience) => audience !== 'counselor')),
          wishedReading: wished.includes('counselor'),
        },
      ];
    });
  });
  protected readonly outcome = computed(() =>
    this.readers.summary(this.parts().map(({ key }) => ({ switches: this.sharing()[key] ?? allOff }))),
  );

  protected turn(part: string, { audience, also = audience, granted }: Switched): void {
    this.sharing.update((sharing) => ({ ...sharing, [part]: { ...(sharing[part] ?? allOff), [audience]: granted, [also]: granted } }));
  }

  protected async submit(): Promise<void> {
    if (!this.loaded.hasValue()) return;
    const { entry } = this.loaded.value().open;
    const sent = await this.sending.send(entry.id, { answers: entry.answers, sharing: this.sharing() }, entry.version);
    if (sent) await this.router.navigate(['/sent', entry.id], { replaceUrl: true });
    // What can still be done with it is said by the page as it is loaded again.
    if (this.sending.problem()?.code === 'task_ended') this.loaded.reload();
  }
}
