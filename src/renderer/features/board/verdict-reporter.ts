import type { Client } from '../../../contract/client';
import type { Report } from '../../../core/checker/run';

const waitMs = 500;

/** Tells main what the live checker says: only what changed, and at most once in half a second. */
export function createVerdictReporter(client: Client) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let next: { readonly attempt: string; readonly report: Report } | null = null;
  let sent = '';

  function send() {
    timer = null;
    if (next === null) return;
    const { attempt, report } = next;
    const verdicts = report.requirements.map(({ id, status }) => ({ requirement: id, status }));
    const score = Math.min(1, Math.max(0, report.score));
    const key = JSON.stringify([verdicts, score]);
    if (key === sent) return;
    sent = key;
    void client.call('attempt.recordVerdicts', { id: attempt, verdicts, score });
  }

  return {
    report(attempt: string, report: Report) {
      next = { attempt, report };
      timer ??= setTimeout(send, waitMs);
    },
    /** Sends what waits, and ends. */
    stop() {
      if (timer === null) return;
      clearTimeout(timer);
      send();
    },
  };
}
