const steps = [75, 50, 25] as const;

/** Notes how far rendering is, at 25, 50 and 75 per cent, one after the other. */
export class ProgressNotes {
  private last = 0;
  private writing: Promise<void> = Promise.resolve();
  private fault: Error | undefined;

  constructor(private readonly write: (percent: number) => Promise<void>) {}

  note(percent: number): void {
    const step = steps.find((one) => percent >= one) ?? 0;
    if (step <= this.last) return;
    this.last = step;
    this.writing = this.writing
      .then(() => this.write(step))
      .catch((error: unknown) => {
        this.fault ??= error instanceof Error ? error : new Error('progress was not noted', { cause: error });
      });
  }

  /** Waits until all is written. @throws the first error of writing */
  async settle(): Promise<void> {
    await this.writing;
    if (this.fault) throw this.fault;
  }
}
