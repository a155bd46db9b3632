import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { Boundaries, Figures } from '@groundwork/contract';
import type { z } from 'zod';

/** Which figures: of whom, how many weeks back, drawn for which background. */
export interface FiguresAsked {
  coupleId: string;
  weeks: number;
  theme: 'light' | 'dark';
}

/** What is computed over shared entries of a couple. */
@Injectable({ providedIn: 'root' })
export class FiguresApi {
  figures = (asked: () => FiguresAsked) =>
    httpResource<z.output<typeof Figures>>(() => {
      const { coupleId, weeks, theme } = asked();
      return `/api/couples/${coupleId}/figures?weeks=${weeks}&theme=${theme}`;
    });
  boundaries = (coupleId: () => string) => httpResource<z.output<typeof Boundaries>>(() => `/api/couples/${coupleId()}/boundaries`);
}
