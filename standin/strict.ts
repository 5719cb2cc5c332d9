/** A part of the stand-in: asking it for anything that it does not imitate throws, so that no test passes on air. */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    // Private fields live on the target, not on the proxy: whatever runs must have the target as `this`.
    set: (target, key, value) => Reflect.set(target, key, value, target),
    get(target, key) {
      // `then`: await looks for it. `toJSON`: so do printers.
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' && !isClass(value) ? (value.bind(target) as unknown) : value;
      }
      throw new Error(`The stand-in does not imitate electron.${name}.${key}.`);
    },
  });
}

function isClass(value: { toString(): string }): boolean {
  return /^class\b/.test(value.toString());
}
