import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const forbidden: [file: string, from: string, because: string][] = [
  ['libs/chart/src/a.ts', '@groundwork/homework', 'Libraries build on each other one way'],
  ['libs/consent/src/a.ts', '../../homework/src/kit/define', 'Libraries build on each other one way'],
  ['libs/homework/src/kit/a.ts', '@groundwork/contract', 'Libraries build on each other one way'],
  ['libs/homework/src/a.spec.ts', '@groundwork/contract', 'Libraries build on each other one way'],
  ['libs/contract/src/a.ts', '@angular/core', 'A library is plain TypeScript'],
  ['libs/homework/src/a.ts', 'node:fs', 'A library is plain TypeScript'],
  ['libs/homework/src/a.ts', 'typeorm', 'A library is plain TypeScript'],
  ['libs/consent/src/a.ts', '../../../apps/api/src/consent/consent.service', 'Libraries never use apps or tools'],
  ['apps/api/src/homework/a.ts', '../consent/consent.service', `A feature room never imports another room's files: homework`],
  ['apps/api/src/document/pdf/a.ts', '../../session/session.entity', `A feature room never imports another room's files: document`],
  ['apps/api/src/platform/http/a.ts', '../../clinic/clinic.module', 'platform knows no feature'],
  ['apps/api/src/platform/database/a.ts', '../../clinic/clinic.entity', 'platform knows no feature'],
  ['apps/api/src/platform/database/migrations/0099-a.ts', '../../../clinic/clinic.entity', 'A migration imports nothing of ours'],
  ['apps/api/src/platform/database/migrations/0099-a.ts', '@groundwork/contract', 'A migration imports nothing of ours'],
  ['apps/api/src/clinic/a.ts', '../../../web/src/app/api/client', 'Apps meet in libs/contract only'],
  ['apps/web/src/app/clinic/a.ts', '../../../../api/src/clinic/clinic.view', 'Apps meet in libs/contract only'],
  ['apps/web/src/app/shell/a.ts', '@nestjs/common', 'This belongs to the server'],
  ['apps/web/src/app/ui/a.ts', '@angular/common/http', 'Pages and pieces know no HTTP'],
  ['apps/web/src/app/ui/a.ts', '../api/client', 'ui/ shows what it is given'],
  ['apps/web/src/app/api/a.ts', '../ui/field', 'api/ is the way to the server'],
  ['apps/web/src/app/session/a.ts', '../practice/couple-page', `A feature room never imports another room's files: session`],
  ['tools/postgres/a.mjs', '../../apps/api/src/migrate', 'These tools start and check the product from outside'],
];

const forbiddenNames: [file: string, code: string, because: string][] = [
  ['apps/api/src/session/a.ts', `import { DataSource } from 'typeorm';`, 'Only platform/database touches a DataSource'],
  ['apps/api/src/platform/jobs/a.ts', `import { InjectDataSource } from '@nestjs/typeorm';`, 'Only platform/database touches a DataSource'],
];

const allowed: [file: string, from: string][] = [
  ['libs/homework/src/a.ts', '@groundwork/chart'],
  ['libs/contract/src/a.ts', '@groundwork/consent'],
  ['libs/chart/src/a.ts', 'echarts/core'],
  ['libs/homework/src/a.spec.ts', 'node:fs'],
  ['apps/api/src/homework/a.ts', '../platform/database/db'],
  ['apps/api/src/homework/a.ts', './homework.service'],
  ['apps/api/src/platform/database/a.ts', 'typeorm'],
  ['apps/web/src/app/practice/a.ts', '../ui/field'],
  ['apps/web/src/app/practice/a.ts', '@groundwork/contract'],
];

const forbiddenWriting: [file: string, code: string, because: string][] = [
  ['apps/web/src/app/ui/a.ts', 'export const show = (e: Element, t: string) => (e.innerHTML = t);', 'Words of people never become markup'],
  ['apps/web/src/app/ui/a.html', '<p [innerHTML]="note()"></p>', 'Words of people never become markup'],
  [
    'apps/web/src/app/ui/a.ts',
    'export const f = (s: { bypassSecurityTrustHtml(t: string): string }) => s.bypassSecurityTrustHtml("");',
    'What Angular holds back',
  ],
  ['apps/web/src/app/homework/a.ts', 'localStorage.setItem("draft", "");', 'A shared phone keeps nothing'],
  ['apps/web/src/app/ui/a.html', '<img src="a.png">', 'alt'],
  ['libs/chart/src/a.ts', 'export enum Colour { Red }', 'A closed set of words is a union of strings'],
  ['libs/chart/src/a.ts', 'try { f(); } catch { }\nfunction f(): void {}', 'An error that nobody hears of'],
  ['libs/chart/src/a.spec.ts', 'it.only("runs alone", () => undefined);', 'A spec runs or is not there'],
  ['libs/chart/src/a.ts', `export const lines = 300;\n${'//\n'.repeat(300)}`, 'too many lines'],
  ['libs/chart/src/a.ts', '/* eslint-disable */\nexport const x: any = 1;', 'Unexpected any'],
];

const importing = (from: string) => `import { thing } from '${from}';\nthing();\n`;

/** What the project's ESLint says about each, in one run. */
function complaints(texts: { file: string; code: string }[]): string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'lint-text.mjs')], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const saying = (reasons: string[]) => reasons.map((because) => expect.stringContaining(because) as string);
const reasonsOf = (cases: [string, string, string][]) => cases.map(([, , because]) => because);

describe('the house rules, as ESLint knows them', () => {
  let found: string[];
  const next = (count: number) => found.splice(0, count);

  beforeAll(() => {
    found = complaints([
      ...forbidden.map(([file, from]) => ({ file, code: importing(from) })),
      ...forbiddenNames.map(([file, code]) => ({ file, code })),
      ...allowed.map(([file, from]) => ({ file, code: importing(from) })),
      ...forbiddenWriting.map(([file, code]) => ({ file, code })),
    ]);
  }, 120_000);

  it('refuse every import against them, with the sentence why', () => {
    expect(next(forbidden.length)).toEqual(saying(reasonsOf(forbidden)));
    expect(next(forbiddenNames.length)).toEqual(saying(reasonsOf(forbiddenNames)));
  });

  it('let every import along them pass', () => {
    expect(next(allowed.length)).toEqual(allowed.map(() => ''));
  });

  it('refuse every way of writing that is not allowed, with the sentence why', () => {
    expect(next(forbiddenWriting.length)).toEqual(saying(reasonsOf(forbiddenWriting)));
  });
});
