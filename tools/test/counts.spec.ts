import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromJest, fromPlaywright, sum } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-counts-spec-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('what the tests reported', () => {
  it('counts a file of tests that could not run as a failure', () => {
    expect(fromJest(report({ numPassedTests: 12, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }))).toEqual({ passed: 12, failed: 3 });
  });

  it('counts journeys and errors outside of them', () => {
    expect(fromPlaywright(report({ stats: { expected: 9, flaky: 1, unexpected: 0 }, errors: [{}] }))).toEqual({ passed: 10, failed: 1 });
  });

  it('takes silence for a failure', () => {
    expect(fromJest(join(folder, 'nothing.json'))).toEqual({ passed: 0, failed: 1 });
    expect(fromPlaywright(join(folder, 'nothing.json'))).toEqual({ passed: 0, failed: 1 });
  });

  it('is summed over all suites', () => {
    expect(
      sum([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 2 },
      ]),
    ).toEqual({ passed: 7, failed: 2 });
  });
});
