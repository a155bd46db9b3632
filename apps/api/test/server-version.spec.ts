import type { DataSource } from 'typeorm';
import { checkServerVersion } from '../src/platform/database/server-version';

/** A server that says it has this version, as `server_version_num` writes it. */
const server = (number: number) => ({ query: () => Promise.resolve([{ server_version_num: String(number) }]) }) as unknown as DataSource;

describe('a PostgreSQL', () => {
  it.each([
    ['14.30', 140030],
    ['15.17', 150017],
    ['16.13', 160013],
    ['17.9', 170009],
    ['18.3', 180003],
  ])('%s is refused in words', async (version, number) => {
    await expect(checkServerVersion(server(number))).rejects.toThrow(`PostgreSQL ${version} is too old`);
  });

  it.each([150018, 160014, 170010, 180004, 190000])('%i has row security without known bugs', async (number) => {
    await expect(checkServerVersion(server(number))).resolves.toBeUndefined();
  });
});
