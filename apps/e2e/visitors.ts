import { type Browser, type BrowserContext, type BrowserContextOptions, devices, expect, type Page } from '@playwright/test';
import type { Person } from './practice';

/** A partner's phone, small and touched with a thumb. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  userAgent: devices['Pixel 7'].userAgent,
};

/** A counselor's or admin's desk. */
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Of somebody who asked their device for less motion. */
export const still: BrowserContextOptions = { reducedMotion: 'reduce' };

/**
 * Browsers of people who know nothing of each other: each its own cookies and device. Whatever a page does that no page may do is
 * kept and fails the test in the end: an error in the console, a breach of the content policy, a request to another host, an answer
 * that says no where the test did not expect it.
 */
export class Visitors {
  private readonly contexts: BrowserContext[] = [];
  private readonly complaints: string[] = [];
  private readonly expected = new Set<number>();

  constructor(
    private readonly browser: Browser,
    private readonly home: string,
  ) {}

  /** The statuses from 400 on that belong to this story, such as the 401 of a deactivated account. */
  expectAnswers(...statuses: number[]): void {
    for (const status of statuses) this.expected.add(status);
  }

  /** A browser that nobody has signed in with, and its first page. */
  async open(device: BrowserContextOptions, home = this.home): Promise<Page> {
    const context = await this.browser.newContext({ ...device, baseURL: home });
    this.contexts.push(context);
    await this.watch(context, home);
    return context.newPage();
  }

  /** A browser of somebody who signed in a moment ago. */
  async openAs(person: Pick<Person, 'email' | 'password'>, device: BrowserContextOptions): Promise<Page> {
    const page = await this.open(device);
    const answer = await page.request.post('/api/sign-in', { data: { email: person.email, password: person.password } });
    expect(answer.status()).toBe(200);
    return page;
  }

  /** @throws when a page did what no page may do */
  expectQuiet(): void {
    expect(this.complaints).toEqual([]);
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
  }

  private async watch(context: BrowserContext, home: string): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`content policy: ${violatedDirective} against ${blockedURI}`),
      );
    });
    context.on('console', (message) => {
      // The browser says that an answer was a refusal; which ones may be, is said below.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      this.complaints.push(`console on ${message.page()?.url()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.complaints.push(`error on ${error.page()?.url()}: ${error.error().message}`));
    context.on('response', (response) => {
      if (response.status() < 400 || this.expected.has(response.status())) return;
      this.complaints.push(`${response.status()} for ${response.request().method()} ${response.url()}`);
    });
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== home && protocol.startsWith('http') && !this.isAllowed(request.url()))
        this.complaints.push(`asked another host: ${request.url()}`);
    });
  }

  private readonly outside = new Set<string>();

  /** Lets pages go to one address elsewhere, which is answered here: nothing leaves this machine. */
  async stub(page: Page, url: string, body: string): Promise<void> {
    this.outside.add(url);
    await page.context().route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  }

  private isAllowed(url: string): boolean {
    return this.outside.has(url);
  }
}
