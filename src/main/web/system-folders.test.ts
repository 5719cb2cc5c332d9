import { describe, expect, it } from 'vitest';
import { findConfigFolder, findDocumentsFolder } from './system-folders';

const linux = { platform: 'linux', env: {}, home: '/home/ada' } as const;

describe('findConfigFolder', () => {
  it.each([
    ['Linux', linux, '/home/ada/.config/Whetboard'],
    ['Linux with XDG', { ...linux, env: { XDG_CONFIG_HOME: '/x' } }, '/x/Whetboard'],
    ['Linux with a relative XDG', { ...linux, env: { XDG_CONFIG_HOME: 'x' } }, '/home/ada/.config/Whetboard'],
    ['macOS', { ...linux, platform: 'darwin' }, '/home/ada/Library/Application Support/Whetboard'],
    ['Windows', { platform: 'win32', env: { APPDATA: 'C:\\A' }, home: 'C:\\U' }, 'C:\\A\\Whetboard'],
    ['Windows without APPDATA', { platform: 'win32', env: {}, home: 'C:\\U' }, 'C:\\U\\AppData\\Roaming\\Whetboard'],
  ] as const)('is where Electron keeps userData on %s', (_system, info, folder) => {
    expect(findConfigFolder(info)).toBe(folder);
  });
});

describe('findDocumentsFolder', () => {
  it.each([
    ['a translated folder', 'XDG_DOCUMENTS_DIR="$HOME/Dokumente"', '/home/ada/Dokumente'],
    ['an absolute folder', '# x\nXDG_MUSIC_DIR="$HOME/M"\nXDG_DOCUMENTS_DIR="/data/docs/"\n', '/data/docs'],
    ['the home folder', 'XDG_DOCUMENTS_DIR="$HOME/"', '/home/ada'],
    ['nothing', '', '/home/ada/Documents'],
    ['a relative folder', 'XDG_DOCUMENTS_DIR="docs"', '/home/ada/Documents'],
  ])('reads %s from user-dirs.dirs', (_what, text, folder) => {
    expect(findDocumentsFolder(linux, text)).toBe(folder);
  });

  it('is Documents elsewhere', () => {
    expect(findDocumentsFolder({ platform: 'win32', env: {}, home: 'C:\\U' }, null)).toBe('C:\\U\\Documents');
    expect(findDocumentsFolder({ ...linux, platform: 'darwin' }, null)).toBe('/home/ada/Documents');
  });
});
