/** Pages people arrive at, by the first word of their address. */
const arrivals: Record<string, () => Promise<unknown>> = {
  '': () => import('./sign-in-page'),
  'sign-in': () => import('./sign-in-page'),
  help: () => import('./help'),
  accounts: () => Promise.all([import('../clinic/clinic.routes'), import('../clinic/accounts-page')]),
};

/** Starts loading the page of an address while the server is still asked who is there, instead of after its answer. */
export function warmUp(path: string): void {
  const load = arrivals[path.split('/')[1] ?? ''];
  // The router asks for the same files again and tells about a failure then.
  load?.().catch(() => undefined);
}
