import type { TimeMark } from '@groundwork/chart';
import type { Answers } from '@groundwork/homework';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { sessionDays } from './measure-rows';
import { toolRows } from './tool-rows';
import { toolIdentity } from './tool.view';

/** What stands on every chart beside the entries: sessions, the planned telling (S08), and the day it came to light (S87), from which weeks are counted. */
export interface Around {
  marks: TimeMark[];
  since: string | undefined;
}

/** For the couple's counselor: what is read from their own forms is theirs alone (K6). */
export async function readAround(tx: Tx, vault: Vault, coupleId: string, timeZone: string): Promise<Around> {
  const sessions = (await sessionDays(tx, coupleId, timeZone)).map((date): TimeMark => ({ date, kind: 'session' }));
  const tools = (await toolRows(tx, { coupleId })).filter(({ homework_id }) => homework_id === 'S08' || homework_id === 'S87');
  const key = tools.length > 0 ? (await vault.keys(tx, tx.viewer.clinicId, [coupleId])).get(coupleId) : undefined;
  const filled = tools.flatMap((row) =>
    key ? [{ homework: row.homework_id, answers: openJson(key, row.sealed, toolIdentity(row.id, row.version)) as Answers }] : [],
  );
  const telling = filled.flatMap(({ homework, answers }): TimeMark[] => {
    const day = answers['plan_date'];
    if (homework !== 'S08' || typeof day !== 'string') return [];
    return [{ date: day, kind: 'disclosure', ...(answers['completed'] === true && { label: 'Told as planned' }) }];
  });
  const since = filled.find(({ homework }) => homework === 'S87')?.answers['since'];
  return { marks: [...sessions, ...telling], since: typeof since === 'string' ? since : undefined };
}
