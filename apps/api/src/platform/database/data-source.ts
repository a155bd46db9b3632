import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations';

/** Timeouts of every login: a statement, a transaction left open, a lock waited for. */
export const timeouts = { statement: '10s', idleInTransaction: '15s', lock: '3s' } as const;

/** Milliseconds after which a process does not wait for the server any more: longer than any statement may take, for a server that is frozen or cut off. */
const patience = 12_000;

/** For the migration step alone: connects with the owner's rights. */
export function ownerDataSource(databaseUrl: string): DataSource {
  return new DataSource({ type: 'postgres', url: databaseUrl, migrations, migrationsTableName: 'migration', synchronize: false, logging: false });
}

/** For a running process: a pool of the `app` or `worker` login. Without synchronize and without the query cache, which ignores row security; entities are registered by their rooms. */
export function processOptions(url: string, poolSize: number): DataSourceOptions & { autoLoadEntities: true } {
  return {
    type: 'postgres',
    url,
    autoLoadEntities: true,
    synchronize: false,
    logging: false,
    poolSize,
    connectTimeoutMS: 3000,
    installExtensions: false,
    extra: { keepAlive: true, idleTimeoutMillis: 60_000, query_timeout: patience, onConnect },
  };
}

/**
 * A connection that breaks says so to whoever asks through it next. Between the pool and TypeORM nobody listens for a moment, and an error that nobody listens to ends the process.
 */
function onConnect(connection: { on(event: 'error', hear: (error: Error) => void): void }): void {
  connection.on('error', () => undefined);
}
