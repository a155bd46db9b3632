import { afterNextRender, Component, DOCUMENT, effect, ElementRef, inject, Injector, input, output } from '@angular/core';
import type { Problem } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { controlId } from '../ui/answers/field-input';

/** What is still open on a step, each line a way to its question; and a way on without it. Takes the focus when somebody tries to go on. */
@Component({
  selector: 'gw-open-questions',
  imports: [TranslocoPipe],
  template: `
    @if (problems().length) {
      <div class="box" role="alert" tabindex="-1">
        <h2>{{ 'homework.open.heading' | transloco }}</h2>
        <ul>
          @for (problem of problems(); track $index) {
            <li>
              <button type="button" (click)="go(problem)">{{ problem.message }}</button>
            </li>
          }
        </ul>
        <p>
          <button type="button" class="later" (click)="leaveOpen.emit()">{{ 'homework.open.later' | transloco }}</button>
        </p>
      </div>
    }
  `,
  styles: `
    :host:not(:has(.box)) {
      display: none;
    }
    .box {
      border: 1px solid var(--mat-sys-secondary);
      border-inline-start-width: 4px;
      border-radius: var(--gw-radius-small);
      padding: 1rem 1.25rem;
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    h2 {
      font-size: 1.125rem;
    }
    ul {
      padding-inline-start: 1.25rem;
    }
    button {
      all: unset;
      box-sizing: border-box;
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .later {
      color: var(--mat-sys-primary);
    }
    button:focus-visible {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
      border-radius: 6px;
    }
  `,
})
export class OpenQuestions {
  readonly problems = input.required<readonly Problem[]>();
  /** Grows with each try to go on. */
  readonly attempts = input.required<number>();
  readonly leaveOpen = output();
  private readonly document = inject(DOCUMENT);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    effect(() => {
      if (this.attempts() > 0) afterNextRender(() => host.querySelector<HTMLElement>('.box')?.focus(), { injector });
    });
  }

  protected go({ path }: Problem): void {
    this.document.getElementById(controlId(path.join('.')))?.focus();
  }
}
