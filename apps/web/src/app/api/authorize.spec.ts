import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Access } from './access';
import { authorize } from './authorize';
import { Client } from './client';

const refusal = { code: 'not_signed_in', title: '' };

function browser(renewed: 'signed_in' | 'signed_out') {
  let token = 'first';
  const access = { bearer: () => Promise.resolve(token), renew: jest.fn(() => ((token = 'second'), Promise.resolve(renewed))) };
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([authorize])), provideHttpClientTesting(), { provide: Access, useValue: access }],
  });
  return { client: TestBed.inject(Client), http: TestBed.inject(HttpTestingController), access };
}

/** Lets the few promises before the next request settle. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('a request to the API', () => {
  test('carries the token of whoever is signed in', async () => {
    const { client, http } = browser('signed_in');
    void client.get('/api/me');
    await settle();
    expect(http.expectOne('/api/me').request.headers.get('authorization')).toBe('Bearer first');
  });

  test('goes out without one when it is public', async () => {
    const { client, http } = browser('signed_in');
    void client.post('/api/sign-in', {}, { public: true });
    await settle();
    expect(http.expectOne('/api/sign-in').request.headers.has('authorization')).toBe(false);
  });

  test('is sent once more with a new token when the old one was refused', async () => {
    const { client, http, access } = browser('signed_in');
    const answer = client.get('/api/me');
    await settle();
    http.expectOne('/api/me').flush(refusal, { status: 401, statusText: '' });
    await settle();
    const again = http.expectOne('/api/me');
    expect([again.request.headers.get('authorization'), access.renew.mock.calls]).toEqual(['Bearer second', [['first']]]);
    again.flush({ name: 'Maya' });
    expect(await answer).toEqual({ name: 'Maya' });
  });

  test('is not sent again when nobody is signed in any more', async () => {
    const { client, http } = browser('signed_out');
    const answer = client.get('/api/me').catch((error: Error) => error.message);
    await settle();
    http.expectOne('/api/me').flush(refusal, { status: 401, statusText: '' });
    expect(await answer).toBe('not_signed_in');
  });

  test('with a wrong password renews nothing', async () => {
    const { client, http, access } = browser('signed_in');
    const answer = client.put('/api/me/password', {}).catch((error: Error) => error.message);
    await settle();
    http.expectOne('/api/me/password').flush({ code: 'wrong_credentials', title: '' }, { status: 401, statusText: '' });
    expect([await answer, access.renew.mock.calls]).toEqual(['wrong_credentials', []]);
  });

  test('says on which version it rests and under which key it counts once', async () => {
    const { client, http } = browser('signed_in');
    void client.put('/api/entries/7/draft', {}, { version: 3, idempotencyKey: 'k-1' });
    await settle();
    const { headers } = http.expectOne('/api/entries/7/draft').request;
    expect([headers.get('if-match'), headers.get('idempotency-key')]).toEqual(['"3"', 'k-1']);
  });
});
