import type { DataSource } from 'typeorm';

/** Oldest minor of each major that is safe: below them known row-security and memory bugs remain. */
const oldest: Record<number, number> = { 15: 18, 16: 14, 17: 10, 18: 4 };

/** @throws in words when the server is older than what row security needs */
export async function checkServerVersion(source: DataSource): Promise<void> {
  const rows = (await source.query('show server_version_num')) as { server_version_num: string }[];
  const number = Number(rows[0]?.server_version_num);
  const major = Math.floor(number / 10_000);
  const minor = number % 10_000;
  if (major < 15 || minor < (oldest[major] ?? 0))
    throw new Error(`PostgreSQL ${major}.${minor} is too old: Groundwork needs 15.18, 16.14, 17.10, 18.4 or newer, because older ones have bugs in row security`);
}
