export interface RunningPostgres {
  /** Database `groundwork` as its owner: may make roles and databases, is no superuser. */
  readonly url: string;
  /** Database `postgres` as superuser. */
  readonly superuserUrl: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** Whether the server was already running. */
  readonly reattached: boolean;
  /** Whether the server process is there now. */
  isRunning(): boolean;
  /** Fast shutdown; nothing acknowledged is lost. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on `dataDir`, making the data first if there is none, or re-attaches to the server on it. */
export function startPostgres(options: { dataDir: string; settings?: Record<string, string> }): Promise<RunningPostgres>;

export type Migrate = (options: { databaseUrl: string; secret: Buffer; log: (line: string) => void }) => Promise<unknown>;

/** One throw-away server (or the one of DATABASE_URL) and one migrated template for a whole test run. */
export function startTestPostgres(options?: { migrate?: Migrate; settings?: Record<string, string> }): Promise<{ stop(): Promise<void> }>;

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly name: string;
  /** Drops the database, connected or not, and the login roles made for it. */
  drop(): Promise<void>;
}

/** A copy of the migrated template, for one test file. Its login roles have to be made: `ensureLogins`. */
export function createTestDatabase(): Promise<TestDatabase>;

/** A port of the address (default 127.0.0.1) that nothing listens on. */
export function freePort(host?: string): Promise<number>;

/** Whether one could listen on this port now. */
export function isFree(port: number, host?: string): Promise<boolean>;
