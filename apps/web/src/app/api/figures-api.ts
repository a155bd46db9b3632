import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { BeforeSession, Boundaries, ConsentMatrix, Figures, OwnFigures } from '@groundwork/contract';
import type { z } from 'zod';

/** Which figures: of whom, how many weeks back, drawn for which background. */
export interface FiguresAsked {
  coupleId: string;
  weeks: number;
  theme: 'light' | 'dark';
  /** Numbers of figures, and `pictures` for what homework draws of itself; all without it. */
  only?: readonly string[];
}

/** What is computed over shared entries of a couple, and over own ones. */
@Injectable({ providedIn: 'root' })
export class FiguresApi {
  figures = (asked: () => FiguresAsked) =>
    httpResource<z.output<typeof Figures>>(() => {
      const { coupleId, weeks, theme, only } = asked();
      return `/api/couples/${coupleId}/figures?weeks=${weeks}&theme=${theme}${only ? `&only=${only.join(',')}` : ''}`;
    });
  own = (asked: () => { homeworkId: string; weeks: number; theme: 'light' | 'dark' }) =>
    httpResource<z.output<typeof OwnFigures>>(() => {
      const { homeworkId, weeks, theme } = asked();
      return `/api/figures/own?homeworkId=${homeworkId}&weeks=${weeks}&theme=${theme}`;
    });
  boundaries = (coupleId: () => string) => httpResource<z.output<typeof Boundaries>>(() => `/api/couples/${coupleId()}/boundaries`);
  consents = (coupleId: () => string) => httpResource<ConsentMatrix>(() => `/api/couples/${coupleId()}/consent-matrix`);
  beforeSession = (coupleId: () => string) => httpResource<BeforeSession>(() => `/api/couples/${coupleId()}/before-session`);
}
