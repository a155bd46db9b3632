import { Component, computed, input } from '@angular/core';

/** Line drawings on a 24 by 24 grid. */
const drawings = {
  home: 'M4 11.5 12 5l8 6.5M6 10v9h4.5v-5h3v5H18v-9',
  today: 'M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4M9 15l2 2 4-4',
  calendar: 'M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4',
  history: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.5M4.5 4.5v4h4M12 8v4.5l3 1.8',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3.5 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M15.5 5.3a3 3 0 0 1 0 5.4M17 14.4c2.2.5 3.5 2.3 3.5 4.6',
  person: 'M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 19.5c.4-3.3 3.3-5 7-5s6.6 1.7 7 5',
  book: 'M5 5.5c2.5-1 5-.7 7 .8 2-1.5 4.5-1.8 7-.8v12.5c-2.5-1-5-.7-7 .8-2-1.5-4.5-1.8-7-.8zM12 6.3v12.5',
  inbox: 'M4.5 13 7 5.5h10l2.5 7.5v5.5h-15zM4.5 13H9c0 1.7 1.3 2.7 3 2.7s3-1 3-2.7h4.5',
  document: 'M7 4h7l4 4v12H7zM14 4v4h4M10 12.5h5M10 16h5',
  chart: 'M4.5 19.5h15M6 15l4-4.5 3.5 2.5L19 6.5',
  settings: 'M5 7h8M17 7h2M5 12h2M11 12h8M5 17h8M17 17h2M15 5.2v3.6M9 10.2v3.6M15 15.2v3.6',
  mail: 'M4 6.5h16v11.5H4zM4.5 7l7.5 6 7.5-6',
  help: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M9.7 9.7c.2-1.3 1.1-2 2.3-2 1.3 0 2.3.8 2.3 2 0 1.7-2.3 1.9-2.3 3.6M12 16.3v.1',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 11v5M12 7.9v.1',
  alert: 'M12 4.5 3.8 19h16.4zM12 10v4.2M12 16.7v.1',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6 6 12 12M18 6 6 18',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h15',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  plus: 'M12 5.5v13M5.5 12h13',
  back: 'M19 12H5.5M11 6l-6 6 6 6',
  forward: 'M5 12h13.5M13 6l6 6-6 6',
  down: 'm6 9.5 6 6 6-6',
  eye: 'M3 12s3.2-6 9-6 9 6 9 6-3.2 6-9 6-9-6-9-6M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  lock: 'M6.5 11h11v8.5h-11zM8.5 11V8.5C8.5 6.3 10 5 12 5s3.5 1.3 3.5 3.5V11',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 7.5V12l3 2',
  pencil: 'm5 19 .8-4L15.5 5.2l3.3 3.3L9 18.2zM13.5 7.3l3.2 3.2',
  download: 'M12 4.5V15M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  pin: 'M9 4.5h6l-1 6 3 3.5H7l3-3.5zM12 14v6',
  reply: 'M5 6h14v10h-8l-4 3.5V16H5z',
  leave: 'M13 5H6v14h7M10.5 12H20M16.5 8l4 4-4 4',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  sprout: 'M12 20v-8M12 12C12 8.5 9.5 6.5 5 6.5c0 4 2.5 5.5 7 5.5M12 10c0-3 2.3-5 7-5 0 3.7-2.5 5.2-7 5.2',
  heart: 'M12 19.5S4.5 15 4.5 9.7C4.5 7.2 6.3 5.5 8.5 5.5c1.5 0 2.8.8 3.5 2.1.7-1.3 2-2.1 3.5-2.1 2.2 0 4 1.7 4 4.2 0 5.3-7.5 9.8-7.5 9.8',
} as const;

export type IconName = keyof typeof drawings;

/** A small picture beside words; never the only carrier of a meaning, so hidden from screen readers. */
@Component({
  selector: 'gw-icon',
  template: `<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path [attr.d]="drawing()" />
  </svg>`,
  styles: `
    :host {
      display: inline-block;
      width: 1.5em;
      height: 1.5em;
      flex: none;
      vertical-align: -0.4em;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: var(--gw-icon-fill, none);
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly drawing = computed(() => drawings[this.name()]);
}
