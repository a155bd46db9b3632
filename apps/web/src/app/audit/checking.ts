import { inject, Injectable, signal } from '@angular/core';
import type { AuditFinding } from '@groundwork/contract';
import { AuditApi } from '../api/audit-api';
import { type Problem, toProblem } from '../api/problem';

/** How a check ended. */
export interface CheckResult {
  findings: readonly AuditFinding[];
  /** Whether there is more wrong than is listed. */
  more: boolean;
  /** Rows checked. */
  rows: number;
  /** Rows that wait to be sealed. */
  waiting: number;
  /** Whether the log has the printed code that was given. */
  code: 'known' | 'unknown' | null;
}

/** Findings shown; the first one matters, and the rest follows from it more often than not. */
const most = 20;

/** Checks the whole log step by step, so that a long one shows how far it has come. */
@Injectable({ providedIn: 'root' })
export class Checking {
  private readonly api = inject(AuditApi);
  /** Per cent while it goes on. */
  readonly percent = signal<number | null>(null);
  readonly result = signal<CheckResult | null>(null);
  readonly problem = signal<Problem | null>(null);

  /** @param code as printed at the foot of a document; empty for none */
  async check(code: string): Promise<void> {
    this.result.set(null);
    this.problem.set(null);
    this.percent.set(1);
    try {
      this.result.set(await this.steps(code));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.percent.set(null);
  }

  private async steps(code: string): Promise<CheckResult> {
    const findings: AuditFinding[] = [];
    let more = false;
    for (let next: string | null = null; ;) {
      const step = await this.api.check(next, code);
      findings.push(...step.findings);
      more ||= step.more || findings.length > most;
      if (step.next === null)
        return { findings: findings.slice(0, most), more, rows: step.reached, waiting: step.waiting, code: step.code };
      next = step.next;
      this.percent.set(step.size > 0 ? Math.max(1, Math.min(100, Math.round((step.reached / step.size) * 100))) : 1);
    }
  }
}
