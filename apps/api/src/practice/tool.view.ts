import type { ToolEntry } from '@groundwork/contract';
import { type Answers, describe, type Homework, type Tool } from '@groundwork/homework';
import { openJson } from '../platform/crypto/vault';
import { pinnedHomework } from '../platform/definitions';
import type { ToolRow } from './tool-rows';

/** For the couple's counselors (K6). `key`: the couple's. */
export function toolView(row: ToolRow, key: Buffer): ToolEntry {
  const { homework, tool } = pinnedTool(row.homework_id, row.homework_version);
  const answers = openJson(key, row.sealed, toolIdentity(row.id, row.version)) as Answers;
  return {
    id: row.id,
    homeworkId: row.homework_id,
    homeworkVersion: row.homework_version,
    title: homework.title,
    partnerId: row.partner_id,
    answers,
    rows: describe({ fields: tool.fields, parts: {} }, answers).map(({ path, label, value, kind }) => ({
      field: path,
      label,
      value,
      kind,
    })),
    version: row.version,
    at: row.at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

/** The tool a row was filled in with. The database only knows published homework, so one that is missing is a broken installation. */
export function pinnedTool(id: string, version: number): { homework: Homework; tool: Tool } {
  const homework = pinnedHomework(id, version);
  if (!homework.tool) throw new Error(`homework ${id} v${version} has no tool in this build`);
  return { homework, tool: homework.tool };
}

/** What the answers are sealed with: an older text does not open in a newer row. */
export function toolIdentity(id: string, version: number): string {
  return `tool_entry|${id}|${version}`;
}
