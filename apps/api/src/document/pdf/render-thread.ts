import { parentPort } from 'node:worker_threads';
import { renderSummary } from './render-summary';
import type { SummaryModel } from './summary-model';

/** What a thread answers to a model. */
export type ThreadMessage =
  | { kind: 'progress'; percent: number }
  | { kind: 'done'; bytes: Uint8Array<ArrayBuffer>; pages: number; sha256: string }
  | { kind: 'failed'; reason: string };

const reply = (message: ThreadMessage, move: ArrayBuffer[] = []) => parentPort?.postMessage(message, move);

parentPort?.on('message', (model: SummaryModel) => {
  renderSummary(model, (percent) => reply({ kind: 'progress', percent })).then(
    ({ bytes, pages, sha256 }) => {
      const own = new Uint8Array(bytes);
      reply({ kind: 'done', bytes: own, pages, sha256 }, [own.buffer]);
    },
    (error: unknown) => reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
});
