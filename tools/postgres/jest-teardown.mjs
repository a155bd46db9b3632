/** Jest's globalTeardown: ends what jest-setup started. */
export default async function teardown() {
  await /** @type {{ stopTestPostgres?: () => Promise<void> }} */ (globalThis).stopTestPostgres?.();
}
