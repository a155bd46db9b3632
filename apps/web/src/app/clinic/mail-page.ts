import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { ClinicApi } from '../api/clinic-api';
import { toProblem } from '../api/problem';
import { MomentWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';

/** Without a mail server, mails wait as files and their links are handed over by hand; with one there is nothing to do here. */
@Component({
  selector: 'gw-mail-page',
  imports: [MatButton, TranslocoPipe, EmptyState, Icon, LoadProblem, Loading, MomentWords, PageHeader],
  templateUrl: './mail-page.html',
  styles: 'li { display: flex; flex-direction: column; gap: 0.5rem; } code { overflow-wrap: anywhere; font-size: 0.875rem; }',
})
export class MailPage {
  private readonly access = inject(Access);
  protected readonly list = inject(ClinicApi).mailLinks();
  protected readonly mail = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  /** Id of the link copied last. */
  protected readonly copied = signal('');

  protected async copy(id: string, link: string): Promise<void> {
    await navigator.clipboard.writeText(link);
    this.copied.set(id);
  }
}
