/**
 * Chromium without Electron knows no scheme of ours: `app://whetboard/x` is loaded as `http://whetboard.app.localhost/x`, which is a
 * secure context and an origin of its own just the same.
 */
export function toChromium(address: string, schemes: ReadonlySet<string>): string {
  return address.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/]+)/, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `http://${host}.${scheme}.localhost` : whole,
  );
}

export function fromChromium(address: string, schemes: ReadonlySet<string>): string {
  return address.replace(
    /^http:\/\/([^/:]+)\.([a-z][a-z0-9+-]*)\.localhost(?::\d+)?/,
    (whole, host: string, scheme: string) => (schemes.has(scheme) ? `${scheme}://${host}` : whole),
  );
}
