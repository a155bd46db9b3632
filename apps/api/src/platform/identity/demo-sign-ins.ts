import { Inject, Injectable } from '@nestjs/common';
import type { DemoAccounts, Role } from '@groundwork/contract';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config/config';
import { Db } from '../database/db';
import { ProblemError } from '../http/problem-error';
import type { Caller } from './caller';
import { type Begun, SignIns } from './sign-ins';

interface DemoRow {
  account: string;
  name: string;
  role: Role;
  email: string;
  codes: string[];
  partner: string | null;
}

/** One-click sign-in; only for accounts of the demo clinic, and only where the demo is on. */
@Injectable()
export class DemoSignIns {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly signIns: SignIns,
  ) {}

  async list(): Promise<z.infer<typeof DemoAccounts>> {
    return { items: (await this.rows()).map((row) => ({ key: keyOf(row), name: row.name, role: row.role, about: aboutOf(row) })) };
  }

  async signIn(key: string, caller: Caller): Promise<Begun> {
    const row = (await this.rows()).find((each) => keyOf(each) === key);
    if (!row) throw new ProblemError('not_found');
    return this.signIns.begin(row.account, caller);
  }

  private async rows(): Promise<DemoRow[]> {
    return this.config.demo ? this.db.call<DemoRow>('select account, name, role, email, codes, partner from sec.demo_accounts()') : [];
  }
}

/** The part of the mail address before the @. */
function keyOf(row: DemoRow): string {
  return (row.email.split('@')[0] ?? '').slice(0, 40);
}

/** Who they are here, and to whom they belong. */
function aboutOf({ role, codes, partner }: DemoRow): string {
  switch (role) {
    case 'admin':
      return 'Runs the people side of the clinic';
    case 'counselor':
      return codes.length > 0 ? `Counselor of ${codes.join(', ')}` : 'Counselor';
    case 'partner':
      return partner === null
        ? `Partner, couple ${codes.join()}`
        : `Partner of ${partner.split(' ')[0] ?? partner}, couple ${codes.join()}`;
  }
}
