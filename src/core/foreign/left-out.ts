import { grouped, limits } from './limits';

/** Collects what of a foreign file did not come along, so that nothing is dropped in silence. */
export class LeftOut {
  private readonly counts = new Map<string, number>();
  private readonly said: string[] = [];

  /** One more of a kind: "hidden layer", "embedded web page". */
  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  say(sentence: string): void {
    this.said.push(sentence);
  }

  /** For people, a sentence each; empty when everything came along. */
  sentences(): string[] {
    const counts = [...this.counts];
    const more = counts.slice(limits.named).reduce((sum, [, count]) => sum + count, 0);
    return [
      ...this.said,
      ...counts.slice(0, limits.named).map(([what, count]) => `Left out: ${grouped(count)} x ${what}.`),
      ...(more > 0 ? [`Left out: ${grouped(more)} more of other kinds.`] : []),
    ];
  }
}
