import type { Session } from 'electron';
import { strict } from './strict';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

/** What the program said it would allow. The page bridge asks `request`; tests may ask all three. */
export const permissionHandlers = {
  request: null as RequestHandler | null,
  check: null as CheckHandler | null,
  device: null as DeviceHandler | null,
};

const defaultSession = strict('session.defaultSession', {
  setPermissionRequestHandler(handler: RequestHandler | null) {
    permissionHandlers.request = handler;
  },
  setPermissionCheckHandler(handler: CheckHandler | null) {
    permissionHandlers.check = handler;
  },
  setDevicePermissionHandler(handler: DeviceHandler | null) {
    permissionHandlers.device = handler;
  },
  /** Not Electron's: lets a test ask what was set. */
  standinPermissions: permissionHandlers,
} satisfies Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & { standinPermissions: typeof permissionHandlers });

export const session = strict('session', { defaultSession });
