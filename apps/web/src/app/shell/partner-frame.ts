import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { Icon } from '../ui/icon';
import { ExitButton } from './exit-button';
import { IdleQuestion } from './idle-question';
import { Mark } from './mark';
import { navigation } from './navigation';
import { QuickExit } from './quick-exit';

/** Around every page a partner sees: the practice's name, help and "leave now" always in the same place. */
@Component({
  selector: 'gw-partner-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe, Icon, ExitButton, IdleQuestion, Mark],
  templateUrl: './partner-frame.html',
  styleUrl: './partner-frame.scss',
})
export class PartnerFrame {
  protected readonly exit = inject(QuickExit);
  protected readonly places = navigation.partner;
  private readonly access = inject(Access);
  /** Whether the pages behind the introduction are open. */
  protected readonly introduced = computed(() => this.access.me()?.exitIntroSeen === true);
  protected readonly clinic = computed(() => this.access.me()?.clinic.name ?? '');

  protected leave(event: Event): void {
    event.preventDefault();
    this.exit.leave();
  }
}
