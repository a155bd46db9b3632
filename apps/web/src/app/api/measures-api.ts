import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ClinicMeasure,
  ClinicMeasures,
  CoupleMeasures,
  MeasureWords,
  NewMeasurePermission,
  NewMeasureTotal,
  OwnMeasures,
} from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** Published scales: what was measured, and leave to use them. */
@Injectable({ providedIn: 'root' })
export class MeasuresApi {
  private readonly client = inject(Client);

  ofCouple = (asked: () => { coupleId: string; theme: 'light' | 'dark' }) =>
    httpResource<CoupleMeasures>(() => `/api/couples/${asked().coupleId}/measures?theme=${asked().theme}`);
  own = () => httpResource<OwnMeasures>(() => '/api/measures/own');
  ofClinic = () => httpResource<z.output<typeof ClinicMeasures>>(() => '/api/clinic/measures');

  /** Keeps a total, or answers of a measure that was asked. @throws ProblemError `invalid` */
  type = (coupleId: string, body: z.input<typeof NewMeasureTotal>) =>
    this.client.make<CoupleMeasures>(`/api/couples/${coupleId}/measures`, body);
  remove = (id: string) => this.client.delete(`/api/measure-totals/${id}`);

  /** @throws ProblemError `invalid`, `conflict` when one is in force */
  permit = (key: string, body: z.input<typeof NewMeasurePermission>) =>
    this.client.put<ClinicMeasure>(`/api/clinic/measures/${key}/permission`, body);
  endPermission = (key: string) => this.client.delete(`/api/clinic/measures/${key}/permission`);
  /** @throws ProblemError `invalid` naming each item that does not fit */
  enterItems = (key: string, body: z.input<typeof MeasureWords>) =>
    this.client.put<ClinicMeasure>(`/api/clinic/measures/${key}/items`, body);
}
