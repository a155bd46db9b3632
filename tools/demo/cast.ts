import type { CoupleRole, Role } from '@groundwork/contract';

/** How somebody shares: how likely each audience is for a part, and how likely it is taken back later. */
export interface Habit {
  counselor: number;
  partner: number;
  report: number;
  withdrawn: number;
}

export interface CastPartner {
  name: string;
  key: string;
  roles: CoupleRole[];
  habit: Habit;
}

export interface CastCouple {
  code: string;
  counselor: string;
  status: 'active' | 'paused';
  /** Weeks since the couple began here. */
  weeks: number;
  /** Trust ratings go from, to. */
  trust: [from: number, to: number];
  homework: string[];
  /** Days from today to the next session; null: none planned. */
  nextSession: number | null;
  partners: [CastPartner, CastPartner];
}

export const clinic = { name: 'Riverside Practice', timeZone: 'America/New_York' };

/** One password for all: these accounts hold invented data only, and exist only where the demo clinic is loaded. */
export const demoPassword = 'riverside-demo';

export const team: { key: string; name: string; role: Role }[] = [
  { key: 'alma', name: 'Alma Reyes', role: 'admin' },
  { key: 'dana', name: 'Dana Whitfield', role: 'counselor' },
  { key: 'erik', name: 'Erik Solheim', role: 'counselor' },
];

const open: Habit = { counselor: 0.95, partner: 0.5, report: 0.7, withdrawn: 0.02 };
const careful: Habit = { counselor: 0.75, partner: 0.15, report: 0.3, withdrawn: 0.1 };
const closed: Habit = { counselor: 0, partner: 0, report: 0, withdrawn: 0 };
const unsure: Habit = { counselor: 0.7, partner: 0.35, report: 0.4, withdrawn: 0.45 };

export const couples: CastCouple[] = [
  {
    code: '7F3K',
    counselor: 'dana',
    status: 'active',
    weeks: 12,
    trust: [2, 6],
    homework: ['S25', 'S15', 'S48', 'S55', 'S56', 'S83', 'S44'],
    nextSession: 2,
    partners: [
      { key: 'zoe', name: 'Zoë Łukasiewicz', roles: ['hurt'], habit: open },
      { key: 'tomasz', name: 'Tomasz Łukasiewicz', roles: ['involved'], habit: open },
    ],
  },
  {
    code: 'M4QT',
    counselor: 'dana',
    status: 'active',
    weeks: 5,
    trust: [1, 3],
    homework: ['S25', 'S44', 'S55', 'S83'],
    nextSession: 5,
    partners: [
      { key: 'hanna', name: 'Hanna Lindqvist', roles: ['hurt'], habit: careful },
      { key: 'milo', name: 'Milo Lindqvist', roles: ['involved'], habit: open },
    ],
  },
  {
    code: 'R9WD',
    counselor: 'dana',
    status: 'active',
    weeks: 12,
    trust: [3, 7],
    homework: ['S25', 'S15', 'S48', 'S55', 'S56'],
    nextSession: 9,
    partners: [
      { key: 'eleni', name: 'Ελένη Παπαδάκη', roles: ['involved'], habit: careful },
      { key: 'nikos', name: 'Νίκος Παπαδάκης', roles: ['hurt'], habit: careful },
    ],
  },
  {
    code: 'C2XH',
    counselor: 'dana',
    status: 'active',
    weeks: 12,
    trust: [4, 5],
    homework: ['S25', 'S15', 'S48'],
    nextSession: null,
    partners: [
      { key: 'priya', name: 'Priya Raman', roles: ['hurt'], habit: closed },
      { key: 'sam', name: 'Sam Okafor', roles: ['involved'], habit: closed },
    ],
  },
  {
    code: 'K8NB',
    counselor: 'erik',
    status: 'active',
    weeks: 12,
    trust: [5, 4],
    homework: ['S25', 'S15', 'S55', 'S56', 'S48'],
    nextSession: 3,
    partners: [
      { key: 'marta', name: 'Marta Oliveira', roles: ['hurt', 'involved'], habit: unsure },
      { key: 'luis', name: 'Luis Ferreira', roles: ['hurt', 'involved'], habit: unsure },
    ],
  },
  {
    code: 'V6PJ',
    counselor: 'erik',
    status: 'paused',
    weeks: 10,
    trust: [3, 2],
    homework: ['S25', 'S44', 'S48'],
    nextSession: null,
    partners: [
      { key: 'darya', name: 'Дарья Соколова', roles: ['hurt'], habit: careful },
      { key: 'jonas', name: 'Jonas Brandt', roles: ['involved'], habit: open },
    ],
  },
];
