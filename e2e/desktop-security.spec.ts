import type { BrowserWindow } from 'electron';
import { expect, test } from './app-fixture';

test('gives the page no more than its preload, and listens to its own page only', async ({ app }) => {
  const preferences = await app.electron?.evaluate(({ BrowserWindow }) => {
    // The stand-in's way and Electron's way to tell what a window was made with.
    const window = BrowserWindow.getAllWindows()[0] as BrowserWindow & {
      standinOptions?: { webPreferences: object };
    };
    if ('standinOptions' in window) return window.standinOptions?.webPreferences ?? null;
    return (window.webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });

  // Every process of every window to come. Electron keeps no record of it that could be asked.
  if (app.kind === 'standin') {
    expect(await app.electron?.evaluate(({ app }) => Reflect.get(app, 'isSandboxed') as unknown)).toBe(true);
  }

  const answers = await app.electron?.evaluate(async ({ ipcMain }) => {
    type Handler = (event: object, method: string) => Promise<{ ok: boolean; error?: { code: string } }>;
    // Electron keeps its handlers in a map, too, under another name.
    const known = ipcMain as unknown as {
      standinHandlers?: Map<string, Handler>;
      _invokeHandlers?: Map<string, Handler>;
    };
    const handlers = known.standinHandlers ?? known._invokeHandlers ?? new Map<string, Handler>();
    const ours = { url: 'app://whetboard/', parent: null };
    const senders = [
      null,
      { url: 'https://evil.example/', parent: null },
      { url: 'app://whetboard.evil/', parent: null },
      { url: 'app://whetboard/', parent: ours },
      ours,
    ];
    const invoke = handlers.get('host.invoke');
    const replies = await Promise.all(senders.map(async (senderFrame) => invoke?.({ senderFrame }, 'host.info')));
    return {
      channels: [...handlers.keys()],
      events: ipcMain.eventNames(),
      replies: replies.map((reply) => reply?.error?.code ?? 'answered'),
    };
  });
  expect(answers).toEqual({
    channels: ['host.invoke'],
    events: [],
    replies: ['forbidden', 'forbidden', 'forbidden', 'forbidden', 'answered'],
  });

  const codes = await app.page.evaluate(async () => {
    type Host = { invoke(method: string, input?: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
    const host = Reflect.get(window, 'host') as Host;
    const calls = [host.invoke('__proto__'), host.invoke('toString'), host.invoke('settings.set', { theme: 'x' })];
    return (await Promise.all(calls)).map((reply) => reply.error?.code);
  });
  expect(codes).toEqual(['unknown-method', 'unknown-method', 'bad-input']);
});

test('goes nowhere else and opens nothing', async ({ app }) => {
  const { electron, page } = app;
  const before = page.url();
  for (const address of ['https://example.invalid/', 'http://example.invalid/']) {
    await test.step(`navigation to ${address}`, async () => {
      await electron?.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const asked = new Promise((resolve) =>
          contents?.once('will-navigate', (event) => resolve([event.url, event.defaultPrevented])),
        );
        Reflect.set(globalThis, 'asked', asked);
      });
      await page.evaluate((target) => void (location.href = target), address);
      expect(await electron?.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toEqual([address, true]);
    });
  }
  await test.step('redirects, frames and webviews', async () => {
    const prevented = await electron?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return ['will-redirect', 'will-frame-navigate', 'will-attach-webview'].filter((name) => {
        let isPrevented = false;
        const event = { url: 'https://evil.example/', preventDefault: () => (isPrevented = true) };
        // Emitted as Electron does; its types allow only Electron to.
        (contents as unknown as { emit(name: string, event: object): void }).emit(name, event);
        return isPrevented;
      });
    });
    expect(prevented).toEqual(['will-redirect', 'will-frame-navigate', 'will-attach-webview']);
  });
  await test.step('windows: only https and mailto leave, to the system', async () => {
    await electron?.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'opened', opened);
      shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    });
    // One window for each gesture is all that Chromium would try to open.
    for (const url of ['http://example.invalid/', 'ftp://example.invalid/', 'https://example.invalid/a']) {
      await page.evaluate((target) => void open(target), url);
    }
    await expect
      .poll(() => electron?.evaluate(() => Reflect.get(globalThis, 'opened') as unknown))
      .toEqual(['https://example.invalid/a']);
    expect(await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
  expect(page.url()).toBe(before);
  app.foreignRequests.length = 0;
});

test('gives the microphone and no camera, no position, no device', async ({ app }) => {
  const ask = (constraints: MediaStreamConstraints) =>
    app.page.evaluate(
      (wanted) =>
        navigator.mediaDevices.getUserMedia(wanted).then(
          (stream) => stream.getTracks().map(({ kind }) => kind),
          (error: Error) => error.name,
        ),
      constraints,
    );
  expect(await ask({ audio: true })).toEqual(['audio']);
  expect(await ask({ video: true })).toBe('NotAllowedError');
  expect(await ask({ audio: true, video: true })).toBe('NotAllowedError');

  test.skip(app.kind === 'electron', 'Electron does not tell which handlers are set');
  const answers = await app.electron?.evaluate(({ session }) => {
    type Handler = (...args: unknown[]) => unknown;
    const { standinPermissions } = session.defaultSession as unknown as {
      standinPermissions: Record<string, Handler>;
    };
    let asked: unknown = 'unanswered';
    standinPermissions['request']?.(null, 'geolocation', (answer: unknown) => (asked = answer), {
      requestingUrl: 'app://whetboard/',
    });
    return {
      asked,
      looked: standinPermissions['check']?.(null, 'geolocation', 'app://whetboard/', {}),
      device: standinPermissions['device']?.({ deviceType: 'hid' }),
    };
  });
  expect(answers).toEqual({ asked: false, looked: false, device: false });
});
