import { DestroyRef, DOCUMENT, inject, Injectable, type Signal, signal } from '@angular/core';

/** Whether the page is light or dark right now, for pictures that bring their own colours. */
@Injectable()
export class ColourScheme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly now = signal<'light' | 'dark'>(this.look());
  readonly theme: Signal<'light' | 'dark'> = this.now.asReadonly();

  constructor() {
    const look = () => this.now.set(this.look());
    const chosen = new MutationObserver(look);
    chosen.observe(this.root, { attributeFilter: ['data-scheme'] });
    this.system.addEventListener('change', look);
    inject(DestroyRef).onDestroy(() => {
      chosen.disconnect();
      this.system.removeEventListener('change', look);
    });
  }

  private look(): 'light' | 'dark' {
    const chosen = this.root.dataset['scheme'];
    if (chosen === 'light' || chosen === 'dark') return chosen;
    return this.system.matches ? 'dark' : 'light';
  }
}
