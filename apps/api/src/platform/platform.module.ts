import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config/config';
import { Vault } from './crypto/vault';
import { processOptions } from './database/data-source';
import { Db } from './database/db';
import { Clock, ClockAhead } from './clock';

/** What every room stands on: configuration, database, keys, clock. */
@Global()
@Module({})
export class PlatformModule {
  static for(config: Config, url: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot(processOptions(url, config.databasePool))],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Vault, useFactory: () => new Vault(config.secret) },
        { provide: Db, useFactory: (source: DataSource) => new Db(source), inject: [getDataSourceToken()] },
        // Only where the demo is on: a clinic's own clock is never moved.
        { provide: Clock, useFactory: () => (config.demo && config.clockFile !== undefined ? new ClockAhead(config.clockFile) : new Clock()) },
      ],
      exports: [CONFIG, Vault, Db, Clock],
    };
  }
}
