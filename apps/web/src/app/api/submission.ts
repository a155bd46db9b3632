import { signal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import { type Problem, toProblem } from './problem';

/**
 * Sends a form once: checks it, runs the write, and puts the server's remarks on the fields they are about.
 * Templates show `problem` (what is not about one field), `attempts` (for the error summary) and `busy`.
 */
export class Submission<Model extends object> {
  readonly problem = signal<Problem | null>(null);
  readonly attempts = signal(0);
  readonly busy = signal(false);

  /** @param write throws ProblemError when the server says no */
  constructor(
    private readonly form: FieldTree<Model>,
    private readonly write: () => Promise<unknown>,
  ) {}

  /** @returns whether it was sent and taken */
  async run(event?: Event): Promise<boolean> {
    event?.preventDefault();
    if (this.busy()) return false;
    this.problem.set(null);
    this.busy.set(true);
    try {
      let taken = false;
      await submit(this.form, async () => {
        const remarks = await this.remarks();
        taken = remarks === null;
        return remarks ?? undefined;
      });
      return taken;
    } finally {
      this.busy.set(false);
      this.attempts.update((attempts) => attempts + 1);
    }
  }

  /** Starts afresh, as when a dialog opens again. */
  forget(): void {
    this.problem.set(null);
    this.attempts.set(0);
  }

  /** Runs the write; null when it was taken, else the remarks that belong to fields. */
  private async remarks(): Promise<{ kind: 'server'; message: string; fieldTree: FieldTree<unknown> }[] | null> {
    try {
      await this.write();
      return null;
    } catch (error) {
      const problem = toProblem(error);
      const remarks = (problem.errors ?? []).flatMap(({ pointer, message }) => {
        const fieldTree = fieldAt(this.form, pointer);
        return fieldTree ? [{ kind: 'server' as const, message, fieldTree }] : [];
      });
      if (remarks.length === 0) this.problem.set(problem);
      return remarks;
    }
  }
}

/** The field a JSON pointer such as `/roleLabels/hurt` leads to; undefined when the form has no such field. */
export function fieldAt(form: unknown, pointer: string): FieldTree<unknown> | undefined {
  let field: unknown = form;
  for (const step of pointer.split('/').filter(Boolean)) {
    if (typeof field !== 'function') return undefined;
    field = (field as unknown as Record<string, unknown>)[step];
  }
  return typeof field === 'function' && field !== form ? (field as FieldTree<unknown>) : undefined;
}
