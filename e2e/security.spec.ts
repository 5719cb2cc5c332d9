import { expect, test } from './app-fixture';

test('the page has what a page in a browser has, and its policy holds', async ({ app }) => {
  const { page } = app;
  await test.step('nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => {
      const host: unknown = Reflect.get(window, 'host');
      return {
        leaks: ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
          (name) => name in window,
        ),
        host: typeof host === 'object' && host !== null ? Object.keys(host).sort() : null,
        isFrozen: Object.isFrozen(host),
        isSecure: isSecureContext,
      };
    });
    const host = app.kind === 'web' ? null : ['invoke', 'on'];
    expect(seen).toEqual({ leaks: [], host, isFrozen: true, isSecure: true });
  });

  await test.step('headers on every answer', async () => {
    const answers = await page.evaluate(async () => {
      const paths = ['/', '/index.html', '/no-such-file.js', '/attempts/x/attempt.json'];
      return Promise.all(paths.map(async (path) => Object.fromEntries((await fetch(path)).headers)));
    });
    for (const headers of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      const policy = headers['content-security-policy'] ?? '';
      for (const directive of ["default-src 'none'", "script-src 'self';", "object-src 'none'", "base-uri 'none'"]) {
        expect(policy).toContain(directive);
      }
      for (const directive of ["form-action 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(directive);
    }
  });

  await test.step('no inline script, no request but to us, no frame', async () => {
    const blocked = await page.evaluate(async () => {
      const directives: string[] = [];
      const threeViolations = new Promise<void>((resolve) =>
        addEventListener('securitypolicyviolation', (event) => {
          if (directives.push(event.effectiveDirective) === 3) resolve();
        }),
      );
      const inline = document.createElement('script');
      inline.textContent = 'window.wasRun = true';
      document.head.append(inline);
      const frame = document.createElement('iframe');
      frame.src = 'https://example.invalid/';
      document.body.append(frame);
      const fetched = await fetch('https://example.invalid/').then(
        () => 'yes',
        () => 'no',
      );
      await threeViolations;
      frame.remove();
      inline.remove();
      return { directives: directives.sort(), fetched, wasRun: 'wasRun' in window };
    });
    expect(blocked).toEqual({
      directives: ['connect-src', 'frame-src', 'script-src-elem'],
      fetched: 'no',
      wasRun: false,
    });
    app.foreignRequests.length = 0;
  });

  await test.step('files: ranges are answered, and nothing outside of the folder', async () => {
    const answers = await page.evaluate(async () => {
      const part = await fetch('/index.html', { headers: { range: 'bytes=0-3' } });
      const outside = ['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%5cpackage.json', '/.git/config', '/%00'];
      return {
        part: [part.status, part.headers.get('content-range')?.replace(/\d+$/, 'N'), (await part.text()).length],
        outside: await Promise.all(outside.map(async (path) => (await fetch(path)).status)),
      };
    });
    expect(answers).toEqual({ part: [206, 'bytes 0-3/N', 4], outside: [404, 404, 404, 404, 404] });
  });
});
