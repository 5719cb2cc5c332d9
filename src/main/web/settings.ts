import { join } from 'node:path';
import Conf from 'conf';
import type { Clock } from '../services/clock';
import { openSettingsFile, type SettingsFile } from '../services/settings-file';

/** conf is what electron-store extends: with the same folder and name it keeps the same file as the desktop shell. */
export function openSettings(folder: string, clock: Clock): SettingsFile {
  return openSettingsFile({
    file: join(folder, 'config.json'),
    open: () => new Conf<Record<string, unknown>>({ cwd: folder, configName: 'config', projectName: 'whetboard' }),
    wall: () => clock.wall(),
  });
}
