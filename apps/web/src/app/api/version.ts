import type { HttpHeaders } from '@angular/common/http';

/** The version an answer's ETag names, to send back as `If-Match`; 0 when it names none, which no write will match. */
export function versionIn(headers: HttpHeaders | undefined): number {
  return Number(/"(\d+)"/.exec(headers?.get('etag') ?? '')?.[1] ?? 0);
}
