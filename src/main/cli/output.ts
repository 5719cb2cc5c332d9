/** Where a command says what it has to say. */
export interface Output {
  /** To standard output, as a line. */
  readonly print: (text: string) => void;
  /** To standard error, as a line. */
  readonly complain: (text: string) => void;
  /** Width of the terminal in letters. */
  readonly columns: number;
  readonly colour: boolean;
}
