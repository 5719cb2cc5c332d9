import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron, obstacleToElectron } from './electron-runtime.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whetboard-electron-'));
  mkdirSync(join(folder, 'node_modules/electron/dist'), { recursive: true });
  mkdirSync(join(folder, 'elsewhere'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('findElectron', () => {
  it('finds the fetched runtime', () => {
    writeFileSync(join(folder, 'node_modules/electron/path.txt'), 'electron.bin');
    expect(findElectron(folder, {})).toBeNull();
    writeFileSync(join(folder, 'node_modules/electron/dist/electron.bin'), '');
    expect(findElectron(folder, {})).toBe(join(folder, 'node_modules/electron/dist/electron.bin'));
  });

  it('prefers the distribution that the environment names', () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') };
    expect(findElectron(folder, env)).toBeNull();
    writeFileSync(join(folder, 'elsewhere/electron'), '');
    expect(findElectron(folder, env)).toBe(join(folder, 'elsewhere/electron'));
  });
});

describe('obstacleToElectron', () => {
  it.each([
    ['linux', { DISPLAY: ':0' }, false, null],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false, null],
    ['linux', {}, false, 'there is no display'],
    ['linux', { DISPLAY: ':0' }, true, 'Electron does not run as root'],
    ['linux', { ELECTRON_OVERRIDE_DIST_PATH: '/opt/own' }, true, null],
    ['darwin', {}, false, null],
    ['win32', {}, false, null],
  ])('%s %j, root %s: %s', (platform, env, isRoot, obstacle) => {
    expect(obstacleToElectron({ platform: /** @type {NodeJS.Platform} */ (platform), env, isRoot })).toBe(obstacle);
  });
});
