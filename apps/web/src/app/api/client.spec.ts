import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Client } from './client';

function client() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  return { client: TestBed.inject(Client), server: TestBed.inject(HttpTestingController) };
}

describe('making something', () => {
  it('goes out under the same key again when the answer was lost, and under a new one after it came', async () => {
    const { client: sender, server } = client();
    const body = { text: 'Thank you for writing this.' };
    const keys: (string | null)[] = [];
    const send = async (status: number) => {
      const answer = sender.make('/api/entries/1/replies', body);
      const request = server.expectOne('/api/entries/1/replies');
      keys.push(request.request.headers.get('idempotency-key'));
      request.flush(status < 400 ? {} : null, { status, statusText: 'x' });
      await (status < 400 ? answer : expect(answer).rejects.toThrow());
    };
    await send(503);
    await send(201);
    await send(201);
    expect(keys[0]).toMatch(/^[\w-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
