/** Keeps the screen on where the browser can, for as long as it is wanted; coming back to the page asks again. */
export class ScreenAwake {
  private lock: WakeLockSentinel | null = null;
  private wanted = false;
  private readonly again = () => {
    if (this.wanted && document.visibilityState === 'visible') void this.ask();
  };

  async hold(): Promise<void> {
    if (this.wanted) return;
    this.wanted = true;
    document.addEventListener('visibilitychange', this.again);
    await this.ask();
  }

  release(): void {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.again);
    void this.lock?.release();
    this.lock = null;
  }

  private async ask(): Promise<void> {
    if (!('wakeLock' in navigator)) return;
    // A phone that saves its battery says no; the exercise goes by the clock and does not need it.
    const lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (this.wanted) this.lock = lock;
    else void lock?.release();
  }
}
