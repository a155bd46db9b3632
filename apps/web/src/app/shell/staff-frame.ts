import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter } from 'rxjs';
import { Access } from '../api/access';
import { Icon } from '../ui/icon';
import { IdleQuestion } from './idle-question';
import { Leaving } from './leaving';
import { Mark } from './mark';
import { navigation } from './navigation';

/** Around the pages of counselors and admins: navigation at the side, folded behind a button on small screens. */
@Component({
  selector: 'gw-staff-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe, Icon, IdleQuestion, Mark],
  templateUrl: './staff-frame.html',
  styleUrl: './staff-frame.scss',
  host: { '(keydown.escape)': 'unfolded.set(false)' },
})
export class StaffFrame {
  private readonly access = inject(Access);
  private readonly leaving = inject(Leaving);
  protected readonly me = this.access.me;
  protected readonly places = computed(() => navigation[this.me()?.role ?? 'counselor']);
  protected readonly unfolded = signal(false);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.unfolded.set(false));
  }

  protected signOut(): void {
    this.leaving.signOut('chosen');
  }
}
