import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { ProblemError, toProblem } from './problem';

const answer = (status: number, error: unknown, headers: Record<string, string> = {}) =>
  new HttpErrorResponse({ status, error, headers: new HttpHeaders(headers) });

describe('a problem', () => {
  test('keeps the code and the remarks about fields that the server sent', () => {
    const body = {
      type: 'about:blank#invalid',
      status: 422,
      code: 'invalid',
      title: 'Invalid',
      errors: [{ pointer: '/email', message: 'is not a mail address' }],
    };
    expect(toProblem(answer(422, body))).toEqual({
      code: 'invalid',
      title: 'Invalid',
      errors: [{ pointer: '/email', message: 'is not a mail address' }],
    });
  });

  test('keeps the newer text when somebody was faster on another device', () => {
    expect(toProblem(answer(412, { code: 'changed_elsewhere', title: '', current: { version: 8 } })).current).toEqual({ version: 8 });
  });

  test('no connection and a resting server are both "unavailable", with the seconds to wait', () => {
    expect(toProblem(answer(0, new ProgressEvent('error'))).code).toBe('unavailable');
    expect(toProblem(answer(503, '<html>', { 'retry-after': '7' }))).toEqual({ code: 'unavailable', title: '', retryAfter: 7 });
  });

  test('a problem that arrived as text is read all the same', () => {
    expect(toProblem(answer(404, '{"code":"not_found","title":"Not found"}')).code).toBe('not_found');
    expect(toProblem(answer(404, '{broken')).code).toBe('not_found');
  });

  test('a thrown problem stays what it is; a mistake of ours is "internal"', () => {
    expect(toProblem(new ProblemError({ code: 'too_many', title: '' })).code).toBe('too_many');
    expect(toProblem(new TypeError('x')).code).toBe('internal');
  });
});
