import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Db } from '../database/db';
import { Route } from './route';

const Health = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });

/** For load balancers and start scripts. */
@Controller('health')
export class HealthController {
  constructor(private readonly db: Db) {}

  @Get('live')
  @Route({ access: 'public', summary: 'Whether the process runs', answer: Health })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Route({ access: 'public', summary: 'Whether requests can be answered: the database is there', answer: Health })
  async ready() {
    await this.db.call('select sec.setup_needed()');
    return { status: 'ok' };
  }
}
