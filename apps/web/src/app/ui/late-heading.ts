import { afterNextRender, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';

/** A page's heading that comes after the page did, because something had to load: takes the focus, unless somebody is already elsewhere. */
@Directive({ selector: 'h1[gwLateHeading]', host: { tabindex: '-1' } })
export class LateHeading {
  constructor() {
    const document = inject(DOCUMENT);
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (document.activeElement === null || document.activeElement === document.body) heading.focus({ preventScroll: true });
    });
  }
}
