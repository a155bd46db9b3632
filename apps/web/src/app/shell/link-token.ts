import { Location } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** Reads the token of a mailed link from behind the `#` (so that it never reaches a server log) and takes it out of the address bar. */
@Injectable()
export class LinkToken {
  readonly value = inject(ActivatedRoute).snapshot.fragment ?? '';

  constructor() {
    const location = inject(Location);
    location.replaceState(location.path());
  }
}
