import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const;

/** Looks at the page as it is now with axe, light and dark, on a phone and at a desk: nothing serious, nothing critical, and nothing that runs out of a phone's side. */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect
        .poll(
          () =>
            page.evaluate(() => document.getAnimations().map((one) => (one instanceof CSSTransition ? one.transitionProperty : one.id))),
          'colours at rest',
        )
        .toEqual([]);
      const { violations, passes } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'] })
        .analyze();
      expect(passes.length, 'rules that looked at something').toBeGreaterThan(10);
      const heavy = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      found.push(
        ...heavy.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${size}, ${colorScheme}: ${id}: ${help}: ${target.join(' ')} ${failureSummary ?? ''}`),
        ),
      );
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) found.push(`${size}: ${wide} px wider than the screen`);
  }
  expect(found, await page.title()).toEqual([]);
}
