/** An expected failure is a value: a sentence that a person understands, saying what is wrong and where. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

export function failure(sentence: string): Result<never> {
  return { ok: false, sentence };
}
