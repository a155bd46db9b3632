import lighthouse from 'lighthouse';

/**
 * @typedef {object} Inspected scores from 0 to 100
 * @property {number} performance @property {number} accessibility @property {number} bestPractices
 * @property {number} largestPaint seconds @property {number} layoutShift
 * @property {number} kilobytes as sent, everything @property {number} scripts kilobytes as sent @property {number} answers of the API, kilobytes as sent
 * @property {number} requests
 */

/**
 * Opens an address with Lighthouse's phone profile: a slow phone on slow 4G, nothing in its cache.
 * @param {string} address @param {number} port of the browser's debugger @param {number} runs
 * @returns {Promise<Inspected>} the run whose performance is the median
 */
export async function inspect(address, port, runs) {
  const found = [];
  for (let run = 0; run < runs; run++) found.push(await inspectOnce(address, port));
  found.sort((one, other) => one.performance - other.performance);
  const middle = found[Math.floor(found.length / 2)];
  if (!middle) throw new Error('Nothing was inspected.');
  return middle;
}

/** @param {string} address @param {number} port @returns {Promise<Inspected>} */
async function inspectOnce(address, port) {
  const result = await lighthouse(address, {
    port,
    // Empties the cache before each run, so that each is a first visit; cookies stay, or nobody would be signed in.
    disableStorageReset: false,
    clearStorageTypes: ['file_systems', 'shader_cache', 'service_workers', 'cache_storage'],
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  });
  if (!result) throw new Error(`Lighthouse has nothing to say about ${address}.`);
  const { categories, audits, runtimeError, finalDisplayedUrl } = result.lhr;
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
  if (finalDisplayedUrl !== address) throw new Error(`${address} led to ${finalDisplayedUrl}: that is another page.`);
  const score = (/** @type {string} */ name) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (/** @type {string} */ name) => audits[name]?.numericValue ?? Number.NaN;
  const details = /** @type {{ items: { url: string, transferSize: number, resourceType: string }[] }} */ (
    /** @type {unknown} */ (audits['network-requests']?.details)
  );
  const kilobytes = (/** @type {(request: { url: string, resourceType: string }) => boolean} */ which) =>
    details.items.filter(which).reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000;
  return {
    ...{ performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('best-practices') },
    ...{ largestPaint: value('largest-contentful-paint') / 1000, layoutShift: value('cumulative-layout-shift') },
    kilobytes: kilobytes(() => true),
    scripts: kilobytes(({ resourceType }) => resourceType === 'Script'),
    answers: kilobytes(({ url }) => new URL(url).pathname.startsWith('/api/')),
    requests: details.items.length,
  };
}
