import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser } from 'playwright-core';
import { quietChromium } from './chromium-flags';

export interface RunningChromium {
  readonly browser: Browser;
  /** Where other tools may connect, too. */
  readonly address: string;
  stop(): void;
}

/** Starts the Chromium of the machine. `port` answers for the hosts that stand for our schemes; no other host can be reached. */
export async function startChromium(profile: string, port: number): Promise<RunningChromium> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const flags = [
    ...(process.env['STANDIN_HEADED'] === '1' ? [] : ['--headless=new']),
    // Closed with this process, and Chromium with it, even after SIGKILL.
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}, MAP * ~NOTFOUND`,
    '--no-first-run',
    '--no-sandbox',
    '--test-type',
    quietChromium,
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
    '--password-store=basic',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ];
  const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const child = spawn(executable, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const address = await readAddress(portFile);
  return { browser: await chromium.connectOverCDP(address), address, stop: () => void child.kill() };
}

async function readAddress(portFile: string): Promise<string> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').trim().split('\n') : [];
    if (port !== undefined && path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    await delay(50);
  }
  throw new Error('Chromium did not start.');
}
