/** Types of build-api.mjs for the specs of other projects. */
export function buildApi(options?: { root?: string }): Promise<{ compiled: number; copied: number; removed: number; unchanged: number }>;
