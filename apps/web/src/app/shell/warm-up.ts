import type { Routes } from '@angular/router';
import { MessageLoader, type Room } from './messages';

interface Arrival {
  room: Room;
  routes: () => Promise<{ routes: Routes }>;
}

/** Pages people arrive at, by the first word of their address. */
const arrivals: Record<string, Arrival> = {
  today: { room: 'homework', routes: () => import('../homework/homework.routes') },
  caseload: { room: 'practice', routes: () => import('../practice/practice.routes') },
  accounts: { room: 'clinic', routes: () => import('../clinic/clinic.routes') },
};

/** Starts loading the page of an address while the server is still asked who is there, instead of after its answer. */
export function warmUp(path: string): void {
  const word = path.split('/')[1] ?? '';
  const arrival = arrivals[word];
  const loading = arrival
    ? Promise.all([openPage(arrival, word), new MessageLoader().getTranslation(`${arrival.room}/en`)])
    : word === '' || word === 'sign-in'
      ? import('./sign-in-page')
      : Promise.resolve();
  // The router asks for the same files again, and tells about a failure then.
  loading.catch(() => undefined);
}

async function openPage(arrival: Arrival, word: string): Promise<void> {
  const { routes } = await arrival.routes();
  await find(routes, word)?.loadComponent?.();
}

function find(routes: Routes, word: string): Routes[number] | undefined {
  return routes.flatMap((route) => [route, ...(route.children ?? [])]).find((route) => route.path === word);
}
