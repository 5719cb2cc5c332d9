import { failure, type Result } from '../../core/result';

export interface CheckOptions {
  /** Id of an exercise, or the path of one in YAML. */
  readonly exercise: string;
  readonly file: string;
  /** How many phases are shown; null for all. */
  readonly phase: number | null;
  readonly json: boolean;
}

/** Reads `EXERCISE FILE [--phase N] [--json]`, options anywhere. */
export function readCheckOptions(args: readonly string[]): Result<CheckOptions> {
  const names: string[] = [];
  let phase: number | null = null;
  let json = false;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') json = true;
    else if (arg === '--phase' || arg.startsWith('--phase=')) {
      const value = arg === '--phase' ? (rest.shift() ?? '') : arg.slice('--phase='.length);
      if (!/^[1-9]\d{0,2}$/.test(value)) return failure(`--phase takes a number from 1 on, not "${value}".`);
      phase = Number(value);
    } else if (arg.startsWith('-') && arg !== '-') return failure(`There is no option "${arg}".`);
    else names.push(arg);
  }
  const [exercise, file, ...more] = names;
  if (exercise === undefined || file === undefined) {
    return failure('Name an exercise and a file: npm run --silent check -- EXERCISE FILE [--phase N] [--json]');
  }
  if (more.length > 0) return failure(`One exercise and one file at a time: "${more.join(' ')}" is too much.`);
  return { ok: true, value: { exercise, file, phase, json } };
}
