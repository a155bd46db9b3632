import { afterNextRender, Component, computed, inject, Injector, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
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
  imports: [MatButton, TranslocoPipe, Icon],
  template: `
    <section class="gw-card" aria-labelledby="missing">
      @if (places().length > 0) {
        <details [open]="asked()">
          <summary id="missing">{{ 'builder.missing.heading' | transloco: { count: places().length } }}</summary>
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
        </details>
      } @else {
        <div class="gw-between">
          <h2 id="missing" tabindex="-1">{{ 'builder.missing.nothing' | transloco }}</h2>
          <button matButton="filled" type="button" (click)="publish.emit()">{{ 'builder.publish.verb' | transloco }}</button>
        </div>
      }
    </section>
  `,
  styles: `
    section {
      padding: 0.75rem 1.25rem;
    }
    h2,
    summary {
      font-family: var(--gw-heading);
      font-size: 1.125rem;
    }
    summary {
      min-height: 44px;
      display: flex;
      align-items: center;
      cursor: pointer;
    }
    summary::before {
      content: '+';
      width: 1.25rem;
      color: var(--mat-sys-primary);
    }
    details[open] > summary::before {
      content: '–';
    }
    li button {
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
    li button:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    li button:focus-visible {
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
  /** Whether somebody wanted to publish: then what is missing stands open. */
  readonly asked = input(false);
  readonly publish = output();
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
