/** Headers of every response of ours. `address` is where the page is served from. */
export function securityHeaders(address: URL): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(address),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'microphone=(self), camera=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'cache-control': 'no-store',
  };
}

/** What the page may load: itself, and nothing from anywhere else. */
function contentSecurityPolicy({ protocol, host }: URL): string {
  // The browser shell's socket; `'self'` does not cover ws: in every browser.
  const socket = protocol === 'http:' ? [`ws://${host}`] : [];
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // tldraw writes style attributes and elements; without inline styles its canvas does not move.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'", 'data:'],
    // data: and blob: for fonts and pictures that an export embeds.
    'connect-src': ["'self'", 'data:', 'blob:', ...socket],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
