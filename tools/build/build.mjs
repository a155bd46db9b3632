import { pathToFileURL } from 'node:url';
import { buildApi } from './build-api.mjs';
import { buildWeb } from './build-web.mjs';

/**
 * Builds what is stale of server and screens.
 * @param {(line: string) => void} say
 */
export async function buildAll(say) {
  await Promise.all([buildApi(), buildWeb(say)]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) void buildAll((line) => console.log(line));
