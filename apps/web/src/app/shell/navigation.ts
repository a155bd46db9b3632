import type { Role } from '@groundwork/contract';
import type { IconName } from '../ui/icon';

/** A place in a frame's navigation. */
export interface Place {
  path: string;
  /** Message key. */
  label: string;
  icon: IconName;
}

/** Where each kind of person can go from anywhere; rooms add their addresses here. */
export const navigation: Record<Role, readonly Place[]> = {
  partner: [
    { path: '/today', label: 'shell.nav.today', icon: 'today' },
    { path: '/earlier', label: 'shell.nav.earlier', icon: 'history' },
    { path: '/shared', label: 'shell.nav.shared', icon: 'inbox' },
    { path: '/together', label: 'shell.nav.together', icon: 'people' },
    { path: '/me', label: 'shell.nav.me', icon: 'person' },
  ],
  counselor: [
    { path: '/caseload', label: 'shell.nav.caseload', icon: 'people' },
    { path: '/inbox', label: 'shell.nav.inbox', icon: 'inbox' },
    { path: '/library', label: 'shell.nav.library', icon: 'book' },
  ],
  admin: [
    { path: '/accounts', label: 'shell.nav.accounts', icon: 'people' },
    { path: '/clinic', label: 'shell.nav.clinic', icon: 'settings' },
    { path: '/log', label: 'shell.nav.log', icon: 'history' },
    { path: '/mail', label: 'shell.nav.mail', icon: 'mail' },
  ],
};
