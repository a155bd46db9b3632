import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

const KEY = 'appearance';

/** How the product looks in this browser. These two words are all that scripts ever keep in the browser. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly root = inject(DOCUMENT).documentElement;
  readonly scheme = signal<Scheme>('system');
  readonly text = signal<TextSize>('normal');

  constructor() {
    const [scheme, text] = (localStorage.getItem(KEY) ?? '').split(' ');
    this.scheme.set(schemes.find((known) => known === scheme) ?? 'system');
    this.text.set(textSizes.find((known) => known === text) ?? 'normal');
    effect(() => {
      this.root.dataset['scheme'] = this.scheme();
      this.root.dataset['text'] = this.text();
      if (this.scheme() === 'system' && this.text() === 'normal') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, `${this.scheme()} ${this.text()}`);
    });
  }
}
