import { Refusal } from '../../contract/dispatcher';
import type { ErrorCode } from '../../contract/transport';

/** An expected failure as a service returns it: a stable code and a sentence for people. */
export function refuse(code: ErrorCode, message: string): Refusal {
  return new Refusal({ code, message });
}
