import { startPostgres } from '../postgres/index.mjs';

/**
 * Starts the database again when its process is gone; it comes back on the same port and loses nothing.
 * @param {import('../postgres/start-postgres.mjs').RunningPostgres} postgres
 * @param {{ dataDir: string, postgresSettings: Record<string, string>, say: (line: string) => void, giveUp: (error: Error) => void }} with_
 * @returns {() => Promise<void>} stops watching
 */
export function watchPostgres(postgres, { dataDir, postgresSettings, say, giveUp }) {
  let recovering = Promise.resolve();
  const timer = setInterval(() => {
    if (!postgres.isRunning()) recovering = recovering.then(recover).catch(giveUp);
  }, 1000);

  async function recover() {
    if (postgres.isRunning()) return;
    say('The database stopped unexpectedly and is started again.');
    const { port } = await startPostgres({ dataDir, settings: postgresSettings });
    if (port !== postgres.port) throw new Error('The database came back on another port, because its own was taken. Please start again.');
  }

  return async () => {
    clearInterval(timer);
    await recovering;
  };
}
