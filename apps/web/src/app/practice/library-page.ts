import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHeader } from '../ui/page-header';
import { LibraryGrid } from './library-grid';
import { LibraryTabs } from './library-tabs';

/** Everything that can be assigned, to look through without a couple in mind. */
@Component({
  selector: 'gw-library-page',
  imports: [TranslocoPipe, LibraryGrid, LibraryTabs, PageHeader],
  template: `
    <gw-page-header [heading]="'practice.library.heading' | transloco" [lead]="'practice.library.lead' | transloco" />
    <gw-library-tabs />
    <gw-library-grid [path]="path" />
  `,
})
export class LibraryPage {
  protected readonly path = ['/library'];
}
