import type { Session } from 'electron';
import { isAppAddress } from './app-address';

/**
 * Our page may use the microphone, write to the clipboard and nothing else: no camera, no position, no notifications, no devices.
 * Both handlers are needed: one is asked when the page asks, the other when the page looks whether it would have to.
 */
export function restrictPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
) {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    if (!isAppAddress(details.requestingUrl)) return answer(false);
    if (permission === 'clipboard-sanitized-write') return answer(true);
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(permission === 'media' && media.length > 0 && media.every((type) => type === 'audio'));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    if (!isAppAddress(requestingOrigin)) return false;
    if (permission === 'clipboard-sanitized-write') return true;
    return permission === 'media' && details.mediaType !== 'video';
  });
  // HID, serial and USB devices.
  session.setDevicePermissionHandler(() => false);
}
