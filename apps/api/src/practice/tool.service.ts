import { Injectable } from '@nestjs/common';
import type { ChangeToolEntry, NewToolEntry, ToolEntry } from '@groundwork/contract';
import { type Answers, answersSchema, type Tool } from '@groundwork/homework';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { homeworkHere } from '../platform/definitions';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { changeTool, type ToolRow, toolRows } from './tool-rows';
import { pinnedTool, toolIdentity, toolView } from './tool.view';

type Fault = { pointer: string; message: string };

/** The counselor's own forms (S08, S86, S87): about the couple or one partner, read by the couple's counselors only (K6). */
@Injectable()
export class ToolService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws ProblemError `not_found` */
  list(viewer: Viewer, coupleId: string): Promise<{ items: ToolEntry[] }> {
    return this.db.read(viewer, async (tx) => {
      await this.partnersOf(tx, coupleId);
      const rows = await toolRows(tx, { coupleId });
      return { items: await this.opened(tx, coupleId, rows) };
    });
  }

  /** Fills one in. @throws ProblemError `not_found`, `invalid`, `conflict` when there is one that is changed instead */
  add(viewer: Viewer, coupleId: string, body: z.infer<typeof NewToolEntry>, key?: string): Promise<ToolEntry> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.fillIn(viewer, coupleId, id, body),
      (id) => this.db.read(viewer, (tx) => this.view(tx, id)),
    );
  }

  /** Changes one, in the version of its form in which it was begun. @throws ProblemError `not_found`, `invalid`, `changed_elsewhere` with the newer one */
  change(viewer: Viewer, id: string, version: number, { answers }: z.infer<typeof ChangeToolEntry>): Promise<ToolEntry> {
    return this.db.write(viewer, async (tx) => {
      const before = await this.row(tx, id);
      if (before.version !== version) throw new ProblemError('changed_elsewhere', { current: await this.view(tx, id) });
      const { tool } = pinnedTool(before.homework_id, before.homework_version);
      const checked = checkAnswers(tool, answers, await clinicToday(tx, this.clock, tx.viewer.clinicId));
      const key = await this.vault.keyFor(tx, tx.viewer.clinicId, before.couple_id);
      const sealed = sealJson(key, checked, toolIdentity(id, version + 1));
      if (!(await changeTool(tx, id, version, sealed, this.clock.now())))
        throw new ProblemError('changed_elsewhere', { current: await this.view(tx, id) });
      await audit(tx, this.clock, 'tool.change', id, before.couple_id);
      return this.view(tx, id);
    });
  }

  private async fillIn(viewer: Viewer, coupleId: string, id: string, body: z.infer<typeof NewToolEntry>): Promise<ToolEntry> {
    try {
      return await this.db.write(viewer, async (tx) => {
        const partners = await this.partnersOf(tx, coupleId);
        const tool = await toolOf(tx, body, partners);
        const answers = checkAnswers(tool, body.answers, await clinicToday(tx, this.clock, tx.viewer.clinicId));
        const key = await this.vault.keyFor(tx, tx.viewer.clinicId, coupleId);
        await tx.query(
          `insert into tool_entry (clinic_id, id, couple_id, partner_id, homework_id, homework_version, slot, by_id, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            tx.viewer.clinicId,
            id,
            coupleId,
            body.partnerId,
            body.homeworkId,
            body.homeworkVersion,
            tool.many === true ? id : (body.partnerId ?? 'couple'),
            viewer.id,
            sealJson(key, answers, toolIdentity(id, 1)),
          ],
        );
        await audit(tx, this.clock, 'tool.add', id, coupleId);
        return this.view(tx, id);
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'tool_entry_clinic_id_couple_id_homework_id_slot_key') throw error;
      throw new ProblemError('conflict', { detail: 'This is filled in already. Change that one.' });
    }
  }

  private async view(tx: Tx, id: string): Promise<ToolEntry> {
    const row = await this.row(tx, id);
    const [entry] = await this.opened(tx, row.couple_id, [row]);
    if (!entry) throw new ProblemError('not_found');
    return entry;
  }

  private async row(tx: Tx, id: string): Promise<ToolRow> {
    const [row] = await toolRows(tx, { id });
    if (!row) throw new ProblemError('not_found');
    return row;
  }

  private async opened(tx: Tx, coupleId: string, rows: readonly ToolRow[]): Promise<ToolEntry[]> {
    if (rows.length === 0) return [];
    const key = (await this.vault.keys(tx, tx.viewer.clinicId, [coupleId])).get(coupleId);
    if (!key) throw new Error('the couple has no data key');
    return rows.map((row) => toolView(row, key));
  }

  /** Ids of the partners. @throws ProblemError `not_found` */
  private async partnersOf(tx: Tx, coupleId: string): Promise<string[]> {
    const [couple] = await tx.query<{ partners: string[] }>(
      'select array(select p.account_id::text from couple_partner p where p.clinic_id = $1 and p.couple_id = c.id) as partners from couple c where c.clinic_id = $1 and c.id = $2',
      [tx.viewer.clinicId, coupleId],
    );
    if (!couple) throw new ProblemError('not_found');
    return couple.partners;
  }
}

/** @throws ProblemError `invalid` naming everything that doesn't fit */
async function toolOf(
  tx: Tx,
  { homeworkId, homeworkVersion, partnerId }: z.infer<typeof NewToolEntry>,
  partners: readonly string[],
): Promise<Tool> {
  const homework = await homeworkHere(tx, homeworkId);
  const tool = homework?.tool;
  if (!homework || !tool) throw new ProblemError('invalid', { errors: [{ pointer: '/homeworkId', message: 'is not a counselor’s tool' }] });
  const faults: Fault[] = [];
  if (homework.version !== homeworkVersion)
    faults.push({ pointer: '/homeworkVersion', message: `is not the current version: choose version ${homework.version}` });
  if (tool.about === 'couple' && partnerId !== null) faults.push({ pointer: '/partnerId', message: 'is about the couple: leave it out' });
  if (tool.about === 'partner' && (partnerId === null || !partners.includes(partnerId)))
    faults.push({ pointer: '/partnerId', message: 'is not a partner of this couple' });
  if (faults.length > 0) throw new ProblemError('invalid', { errors: faults });
  return tool;
}

/** @throws ProblemError `invalid` with pointers such as `/answers/plan_date` */
function checkAnswers({ fields, rules }: Tool, answers: unknown, today: string): Answers {
  const result = answersSchema({ fields, ...(rules && { rules }) }, undefined, { today }).safeParse(answers);
  if (result.success) return result.data as Answers;
  const faults = result.error.issues.map(({ path, message }) => ({
    pointer: ['', 'answers', ...path.map((step) => String(step).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/'),
    message,
  }));
  throw new ProblemError('invalid', {
    errors: faults.filter((one, index) => faults.findIndex(({ pointer }) => pointer === one.pointer) === index).slice(0, 50),
  });
}
