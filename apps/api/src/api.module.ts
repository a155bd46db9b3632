import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { HealthController } from './platform/http/health.controller';
import { AccessGuard } from './platform/http/access.guard';
import { ParseInterceptor } from './platform/http/parse.interceptor';
import { logging } from './platform/http/logging';
import { ProblemFilter } from './platform/http/problem.filter';
import { PlatformModule } from './platform/platform.module';
import type { Config } from './platform/config/config';
import { rooms } from './rooms';

/** The HTTP application. */
@Module({})
export class ApiModule {
  static for(config: Config): DynamicModule {
    if (!config.appDatabaseUrl) throw new Error('Configuration: APP_DATABASE_URL is missing');
    return {
      module: ApiModule,
      imports: [DiscoveryModule, logging(config), PlatformModule.for(config, config.appDatabaseUrl), ...rooms],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ParseInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
