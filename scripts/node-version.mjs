// Imported first by every command: says in one sentence that Node is too old, before anything newer is touched.
const [oldestMajor, oldestMinor] = /** @type {const} */ ([20, 19]);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  process.stderr.write(
    `Whetboard needs Node ${oldestMajor}.${oldestMinor} or newer; this is Node ${process.versions.node}.\n`,
  );
  process.exit(2);
}
