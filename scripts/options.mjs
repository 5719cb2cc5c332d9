/**
 * @typedef {object} OptionSpec
 * @property {'flag' | 'text' | 'number'} takes
 * @property {readonly string[]} [of] the values it may have
 */

/**
 * Reads `--name value`, `--name=value` and `--name`. Not util.parseArgs: its sentences are for programmers.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, OptionSpec>>} specs
 * @returns {{ ok: true, values: Record<string, string | number | true> } | { ok: false, sentence: string }}
 */
export function readOptions(args, specs) {
  /** @type {Record<string, string | number | true>} */
  const values = {};
  const known = Object.keys(specs).map((name) => `--${name}`);
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) return refuse(`There is no option ${arg}; there are ${known.join(', ')}.`);
    if (spec.takes === 'flag') {
      if (inline !== undefined) return refuse(`--${name} takes no value.`);
      values[name] = true;
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      return refuse(`--${name} needs a value.`);
    if (spec.of && !spec.of.includes(value)) return refuse(`--${name} is ${spec.of.join(' or ')}, not ${value}.`);
    if (spec.takes === 'number' && !/^\d+$/.test(value)) return refuse(`--${name} is a whole number, not ${value}.`);
    values[name] = spec.takes === 'number' ? Number(value) : value;
  }
  return { ok: true, values };
}

/**
 * @param {string} sentence
 * @returns {{ ok: false, sentence: string }}
 */
function refuse(sentence) {
  return { ok: false, sentence };
}
