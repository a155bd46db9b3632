import { afterNextRender, Component, computed, inject, Injector } from '@angular/core';
import { pointerSteps } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { Desk } from './desk';
import { nearestControl, placeName } from './place-name';

/** As many as one can work through before looking again. */
const MOST = 8;

/** What is still missing before it can be published, each a way to its place. */
@Component({
  selector: 'gw-still-missing',
  imports: [TranslocoPipe, Icon],
  template: `
    <section class="gw-card" aria-labelledby="missing">
      <h2 id="missing" tabindex="-1">
        {{ (places().length === 0 ? 'builder.missing.nothing' : 'builder.missing.heading') | transloco: { count: places().length } }}
      </h2>
      @if (places().length > 0) {
        <ul class="gw-plain-list">
          @for (place of places().slice(0, most); track place.pointer + place.message) {
            <li>
              <button type="button" (click)="show(place.pointer)">
                <gw-icon name="forward" />
                <span
                  ><strong>{{ place.name.key | transloco: place.name.values }}</strong> {{ place.message }}</span
                >
              </button>
            </li>
          }
        </ul>
        @if (places().length > most) {
          <p class="gw-small gw-muted">{{ 'builder.missing.more' | transloco: { count: places().length - most } }}</p>
        }
      } @else {
        <p class="gw-muted">{{ 'builder.missing.ready' | transloco }}</p>
      }
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      padding: 1.25rem;
    }
    h2 {
      font-size: 1.125rem;
    }
    button {
      all: unset;
      box-sizing: border-box;
      width: 100%;
      display: flex;
      gap: 0.5rem;
      align-items: baseline;
      min-height: 44px;
      padding: 0.5rem 0;
      cursor: pointer;
    }
    button:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    button:focus-visible {
      outline: 3px solid var(--mat-sys-tertiary);
      border-radius: 6px;
    }
    gw-icon {
      color: var(--mat-sys-primary);
      font-size: 0.875rem;
    }
    strong {
      font-weight: 550;
    }
  `,
})
export class StillMissing {
  private readonly desk = inject(Desk);
  private readonly injector = inject(Injector);
  protected readonly most = MOST;
  protected readonly places = computed(() =>
    this.desk.places().map((place) => ({ ...place, name: placeName(this.desk.definition(), place.pointer) })),
  );

  /** Opens the question that it is about, and goes there. */
  protected show(pointer: string): void {
    const [top, name] = pointerSteps(pointer);
    if (top === 'fields' && name !== undefined) this.desk.open.set(name);
    afterNextRender(
      () => {
        const id = nearestControl(pointer, (one) => document.getElementById(one) !== null);
        const control = id === null ? null : document.getElementById(id);
        for (let around = control?.parentElement; around; around = around.parentElement)
          if (around instanceof HTMLDetailsElement) around.open = true;
        control?.scrollIntoView({ block: 'center' });
        control?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }
}
