import { methods, type DecodedInput, type Method, type Output } from './methods';
import type { Reply, ReplyError } from './transport';

/** One handler for each method. Expected failures are returned as `Refusal`; a throw means a bug. */
export type Handlers = {
  readonly [M in Method]: (input: DecodedInput<M>) => Output<M> | Refusal | Promise<Output<M> | Refusal>;
};

/** An expected failure, told apart from any output by its class. */
export class Refusal {
  constructor(readonly error: ReplyError) {}
}

/**
 * The only door for untrusted input: decodes, calls, encodes. Never throws; what a handler throws is told to `onBug`
 * and crosses as `internal` without its text.
 */
export function createDispatcher(handlers: Handlers, onBug: (method: string, error: unknown) => void) {
  return async function dispatch(method: unknown, input: unknown): Promise<Reply> {
    if (typeof method !== 'string' || !Object.hasOwn(methods, method)) {
      return refuse({ code: 'unknown-method', message: 'The program does not know this call.' });
    }
    const name = method as Method; // hasOwn above proves it
    // JSON has no undefined: a call without input arrives as null.
    const decoded = methods[name].input.safeParse(input === null ? undefined : input);
    if (!decoded.success) {
      const where = decoded.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()).join('; ');
      return refuse({ code: 'bad-input', message: `${name}: ${where}` });
    }
    try {
      // The map's types tie each handler to its method; TypeScript cannot follow the lookup by a union key.
      const value = await (handlers[name] as (input: unknown) => unknown)(decoded.data);
      if (value instanceof Refusal) return refuse(value.error);
      const encoded = methods[name].output.safeParse(value);
      if (!encoded.success) throw new Error(`${name}: output does not fit the contract: ${encoded.error.message}`);
      return { ok: true, value: encoded.data };
    } catch (error) {
      onBug(name, error);
      return refuse({ code: 'internal', message: 'Something went wrong inside the program. Nothing was changed.' });
    }
  };
}

function refuse(error: ReplyError): Reply {
  return { ok: false, error };
}
