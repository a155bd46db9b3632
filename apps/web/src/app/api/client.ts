import { HttpClient, HttpContext, HttpHeaders, type HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { PUBLIC } from './authorize';
import { ProblemError, toProblem } from './problem';

export interface Sending {
  /** Version the change rests on; sent as `If-Match`, answered `changed_elsewhere` when somebody was faster. */
  version?: number;
  /** Key under which a repeated submit counts once. */
  idempotencyKey?: string;
  /** Whether it goes out without a sign-in. */
  public?: boolean;
  /** Whether it is still sent when the page goes away; for small bodies, such as a draft. */
  outlivesPage?: boolean;
}

/** Writes to the API. Every method answers the parsed body and throws ProblemError; reads use `httpResource` in the resource services. */
@Injectable({ providedIn: 'root' })
export class Client {
  private readonly http = inject(HttpClient);
  /** Keys of what was sent and not yet answered; in memory alone. */
  private readonly underWay = new Map<string, string>();

  get<T>(url: string, sending: Sending = {}): Promise<T> {
    return this.send<T>('GET', url, undefined, sending);
  }
  post<T = void>(url: string, body: unknown = undefined, sending: Sending = {}): Promise<T> {
    return this.send<T>('POST', url, body, sending);
  }
  /** Makes something: sent again after a lost answer, the same words make it once. */
  async make<T>(url: string, body: unknown): Promise<T> {
    const act = `${url} ${JSON.stringify(body)}`;
    const idempotencyKey = this.underWay.get(act) ?? crypto.randomUUID();
    this.underWay.set(act, idempotencyKey);
    const made = await this.post<T>(url, body, { idempotencyKey });
    this.underWay.delete(act);
    return made;
  }
  put<T = void>(url: string, body: unknown, sending: Sending = {}): Promise<T> {
    return this.send<T>('PUT', url, body, sending);
  }
  patch<T = void>(url: string, body: unknown, sending: Sending = {}): Promise<T> {
    return this.send<T>('PATCH', url, body, sending);
  }
  delete<T = void>(url: string, sending: Sending = {}): Promise<T> {
    return this.send<T>('DELETE', url, undefined, sending);
  }

  /** Fetches a file with the sign-in and hands it over as a blob, such as a document to save. */
  async file(url: string): Promise<Blob> {
    const response = await this.caught(firstValueFrom(this.http.get(url, { responseType: 'blob', observe: 'response' })));
    return response.body ?? new Blob();
  }

  private async send<T>(method: string, url: string, body: unknown, sending: Sending): Promise<T> {
    const response = await this.caught(firstValueFrom(this.http.request<T>(method, url, { body, headers: headersOf(sending), context: new HttpContext().set(PUBLIC, sending.public ?? false), keepalive: sending.outlivesPage === true && isSmall(body), observe: 'response' })));
    return response.body as T;
  }

  private async caught<T>(answer: Promise<HttpResponse<T>>): Promise<HttpResponse<T>> {
    try {
      return await answer;
    } catch (error) {
      throw new ProblemError(toProblem(error));
    }
  }
}

function headersOf(sending: Sending): HttpHeaders {
  let headers = new HttpHeaders();
  if (sending.version !== undefined) headers = headers.set('if-match', `"${sending.version}"`);
  if (sending.idempotencyKey !== undefined) headers = headers.set('idempotency-key', sending.idempotencyKey);
  return headers;
}

/** Browsers refuse to keep more than 64 KB under way for a page that is gone. */
function isSmall(body: unknown): boolean {
  return JSON.stringify(body).length < 20_000;
}
