import { randomInt } from 'node:crypto';
import pg from 'pg';
import { checkLog, compareHeads } from '../src/audit/check-log';
import type { Finding } from '../src/audit/sealed-row';
import { HeadKey } from '../src/audit/tree-head';
import { AuditDesk } from './audit-desk';
import { MemoryLog } from './audit-memory';
import { locates, randomFrom, tamperings, useKey } from './audit-tamperings';

const times = 1000;
let desk: AuditDesk;
let log: MemoryLog;
let key: HeadKey;

beforeAll(async () => {
  desk = await AuditDesk.open();
  key = new HeadKey(desk.world.config.secret);
  useKey(key);
  for (let i = 0; i < 30; i += 1) {
    await desk.acts(1 + (i % 7));
    await desk.reads((i * 5) % 9);
    await desk.sealing.seal('1 minute');
  }
  const client = new pg.Client({ connectionString: desk.world.ownerUrl });
  await client.connect();
  log = await MemoryLog.of(client, desk.clinic.id);
  await client.end();
});
afterAll(() => desk.close());

async function findingsIn(tampered: MemoryLog): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const step of checkLog(tampered, new Set([key.public.toString('hex')]))) findings.push(...step.findings);
  // The whole log was exported before.
  return [...findings, ...(await compareHeads(tampered, log.sealed))];
}

/** The rows of the head that covers a place. */
function headOf(no: number): { from: number; until: number } {
  const at = log.sealed.findIndex(({ size }) => size > no);
  return { from: log.sealed[at - 1]?.size ?? 0, until: log.sealed[at]?.size ?? 0 };
}

describe('the sealed log', () => {
  it('is sound as it was sealed', async () => {
    expect(log.leaves.length).toBeGreaterThan(200);
    expect(log.sealed).toHaveLength(30);
    expect(await findingsIn(log)).toEqual([]);
  });

  it(`shows each of ${times} random tamperings, and where`, async () => {
    const seed = randomInt(2 ** 31);
    console.info(`seed ${seed}`);
    const random = randomFrom(seed);
    const ways = Object.entries(tamperings);
    const unfound: string[] = [];
    for (let i = 0; i < times; i += 1) {
      const [name, tamper] = ways[i % ways.length] ?? ways[0]!;
      const tampered = log.copy();
      const expected = tamper(tampered, random);
      const findings = await findingsIn(tampered);
      if (!locates(findings[0], expected, headOf))
        unfound.push(`${i} ${name}: ${JSON.stringify(expected)} found as ${JSON.stringify(findings.slice(0, 3))}`);
    }
    expect(unfound).toEqual([]);
  });
});
