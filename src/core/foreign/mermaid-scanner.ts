/** Walks over a text. Every step is bounded: patterns are tried where it stands, on a stretch of limited length. */
export class Scanner {
  at = 0;

  constructor(readonly text: string) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Takes what the pattern matches right here, and answers its groups; null when it does not. The pattern is sticky. */
  take(pattern: RegExp): readonly (string | undefined)[] | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return null;
    this.at = pattern.lastIndex;
    return match;
  }

  /** Whether the text goes on like that. */
  sees(start: string): boolean {
    return this.text.startsWith(start, this.at);
  }

  skipSpaces(): void {
    this.take(/[ \t]*/y);
  }

  skipBlank(): void {
    this.take(/\s*/y);
  }

  /** The rest of the line, without its end. */
  takeLine(): string {
    const end = this.text.indexOf('\n', this.at);
    const line = this.text.slice(this.at, end === -1 ? undefined : end);
    this.at += line.length;
    return line;
  }

  /** Number of the line that a place is in, from 1. */
  lineOf(place: number): number {
    return this.text.slice(0, place).split('\n').length;
  }
}
