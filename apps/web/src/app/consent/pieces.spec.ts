import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Me, OwnEntry, Switches } from '@groundwork/contract';
import { S15, S25, S83 } from '@groundwork/homework';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../messages/en/consent.json';
import ui from '../../messages/en/ui.json';
import { Access } from '../api/access';
import { EntryApi } from '../api/entry-api';
import type { OpenEntry } from '../api/own-answers';
import { AudiencePreview } from './audience-preview';
import { PartSwitches, type Switched } from './part-switches';
import { allOff, Readers } from './readers';
import { SharedPage } from './shared-page';

const me = { name: 'Zoë', clinic: { timeZone: 'Europe/Rome' }, couple: { roles: ['hurt'], partnerName: 'Tomasz' } } as unknown as Me;

function setUp(shared: unknown[] = []): void {
  const list = { hasValue: () => true, value: signal({ items: shared, next: null }), error: () => undefined, reload: () => true };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { consent: words, ui } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
    providers: [
      { provide: Access, useValue: { me: signal(me), signedIn: signal(true) } },
      { provide: EntryApi, useValue: { shared: () => list } },
    ],
  });
}

async function show<T>(piece: Type<T>, inputs: Record<string, unknown>) {
  const fixture = TestBed.createComponent(piece);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return { piece: fixture.componentInstance, page: fixture.nativeElement as HTMLElement, fixture };
}
/** What stands in an element, its pieces apart as they are on the screen. */
function text(node: Node | null | undefined): string {
  if (!node) return '';
  const pieces = node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [...node.childNodes].map(text);
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}

describe('who may read a part', () => {
  test('is three switches, off until somebody acts, each for itself', async () => {
    setUp();
    const { piece, page, fixture } = await show(PartSwitches, {
      label: S15.parts.reason.label,
      ceiling: S15.parts.reason.ceiling,
      switches: allOff,
    });
    const said: Switched[] = [];
    piece.switched.subscribe((one) => said.push(one));
    const switches = [...page.querySelectorAll<HTMLInputElement>('input[role=switch]')];
    expect(switches.map((one) => [text(one.closest('label')), one.checked])).toEqual([
      ['Your counselor Not shared', false],
      ['Tomasz Not shared', false],
      ['A session document Not shared', false],
    ]);
    switches[1]?.click();
    fixture.componentRef.setInput('switches', { ...allOff, partner: true });
    await fixture.whenStable();
    switches[1]?.click();
    expect(said).toEqual([
      { audience: 'partner', granted: true },
      { audience: 'partner', granted: false },
    ]);
  });

  test('leaves out what can never be, and says so plainly', async () => {
    setUp();
    const { page } = await show(PartSwitches, { label: S83.parts.read.label, ceiling: S83.parts.read.ceiling, switches: allOff });
    expect([...page.querySelectorAll('label')].map(text)).toEqual(['Your counselor Not shared']);
    expect(text(page.querySelector('p'))).toBe('Never possible for this part: Tomasz and a session document.');
  });

  test('says that numbers reach a document as a trend only', async () => {
    setUp();
    const { page } = await show(PartSwitches, { label: S25.parts.ratings.label, ceiling: S25.parts.ratings.ceiling, switches: allOff });
    expect(text(page)).toContain('In a document only as a trend or a count, never as single answers.');
  });
});

describe('the preview', () => {
  const entry = { title: 'Check-in', answers: { mood: 6, trust: null, word: 'Hopeful' } } as unknown as OwnEntry;
  const open: OpenEntry = { entry, definition: S25, role: 'hurt', choices: {} };
  const seen = async (sharing: Record<string, Switches>) => {
    setUp();
    const { page } = await show(AudiencePreview, { open, sharing });
    return [...page.querySelectorAll('details')].map(
      (one) => `${text(one.querySelector('summary'))} | ${text(one.querySelector('.inside'))}`,
    );
  };

  test('is empty for everybody while all is off', async () => {
    expect(await seen({})).toEqual([
      'What your counselor would see nothing | Nothing of this.',
      'What Tomasz would see nothing | Nothing of this.',
      'What a session document would show nothing | Nothing of this.',
    ]);
  });

  test('shows each reader the parts switched on for them, word by word, and no others', async () => {
    const views = await seen({
      ratings: { counselor: true, partner: false, report: true },
      note: { counselor: false, partner: true, report: false },
    });
    expect(views).toEqual([
      'What your counselor would see | Check-in Your numbers How is your mood? 6 of 10 How much do you trust your partner today? skipped',
      'What Tomasz would see | Check-in Your words One word for today Hopeful',
      'What a session document would show | Check-in Your numbers: as a trend or a count, without the single answers.',
    ]);
  });
});

describe('readers in words', () => {
  test('are named once each, and nobody is nobody', () => {
    setUp();
    const readers = TestBed.inject(Readers);
    expect(readers.summary([{ switches: allOff }])).toBe('Only you can read this');
    expect(readers.summary([{ switches: { ...allOff, partner: true } }, { switches: { ...allOff, counselor: true, partner: true } }])).toBe(
      'Can be read by: your counselor and Tomasz',
    );
  });
});

describe('what the other partner shares', () => {
  test('looks the same with nothing in it, whatever the reason', async () => {
    setUp([]);
    const { page } = await show(SharedPage, {});
    expect(text(page.querySelector('gw-empty-state'))).toBe('Nothing here right now');
    expect(page.querySelectorAll('li')).toHaveLength(0);
  });
});
