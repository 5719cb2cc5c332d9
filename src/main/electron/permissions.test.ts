import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { restrictPermissions } from './permissions';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

const ours = 'app://whetboard/';

/** Asks the handlers as Electron would; a handler that was never set allows, as Electron does. */
function createRestricted() {
  let request: RequestHandler = (_contents, _permission, answer) => answer(true);
  let check: CheckHandler = () => true;
  let device: DeviceHandler = () => true;
  restrictPermissions({
    setPermissionRequestHandler: (handler) => void (request = handler ?? request),
    setPermissionCheckHandler: (handler) => void (check = handler ?? check),
    setDevicePermissionHandler: (handler) => void (device = handler ?? device),
  });
  return {
    asks(permission: string, { from = ours, mediaTypes }: { from?: string; mediaTypes?: string[] } = {}) {
      let allowed: boolean | undefined;
      const details = { requestingUrl: from, isMainFrame: true, ...(mediaTypes && { mediaTypes }) };
      // Neither the contents nor the names of permissions to come are looked at.
      request(null as never, permission as never, (answer) => (allowed = answer), details);
      return allowed;
    },
    looks: (permission: string, { from = ours, mediaType }: { from?: string; mediaType?: string } = {}) =>
      check(null, permission as never, from, {
        isMainFrame: true,
        requestingUrl: from,
        ...(mediaType && { mediaType }),
      } as never),
    takesDevice: (deviceType: string) => device({ deviceType, origin: ours, device: {} } as never),
  };
}

const everythingElse = [
  'geolocation',
  'notifications',
  'midiSysex',
  'pointerLock',
  'openExternal',
  'display-capture',
  'clipboard-read',
  'fileSystem',
  'hid',
  'serial',
  'usb',
  'idle-detection',
  'unknown',
];

describe('restrictPermissions', () => {
  it('gives our page the microphone', () => {
    const { asks, looks } = createRestricted();
    expect(asks('media', { mediaTypes: ['audio'] })).toBe(true);
    expect(looks('media', { mediaType: 'audio' })).toBe(true);
  });

  it.each([[['video']], [['audio', 'video']], [[]], [undefined]])('refuses media of types %j', (mediaTypes) => {
    expect(createRestricted().asks('media', mediaTypes === undefined ? {} : { mediaTypes })).toBe(false);
  });

  it('says beforehand that there is no camera', () => {
    expect(createRestricted().looks('media', { mediaType: 'video' })).toBe(false);
  });

  it('lets our page write to the clipboard', () => {
    const { asks, looks } = createRestricted();
    expect([asks('clipboard-sanitized-write'), looks('clipboard-sanitized-write')]).toEqual([true, true]);
  });

  it.each(['https://evil.example/', 'app://other/', 'null', ''])('gives nothing to "%s"', (from) => {
    const { asks, looks } = createRestricted();
    expect(asks('media', { from, mediaTypes: ['audio'] })).toBe(false);
    expect(asks('clipboard-sanitized-write', { from })).toBe(false);
    expect(looks('media', { from, mediaType: 'audio' })).toBe(false);
    expect(looks('clipboard-sanitized-write', { from })).toBe(false);
  });

  it.each(everythingElse)('refuses %s, asked and looked at', (permission) => {
    const { asks, looks } = createRestricted();
    expect([asks(permission), looks(permission)]).toEqual([false, false]);
  });

  it.each(['hid', 'serial', 'usb'])('hands out no %s device', (deviceType) => {
    expect(createRestricted().takesDevice(deviceType)).toBe(false);
  });
});
