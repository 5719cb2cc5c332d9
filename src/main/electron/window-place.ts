import type { Rectangle } from 'electron';
import type { ShellState } from '../../core/documents/settings';

/** Where a window stands, in screen points; x and y are null to let the system choose. */
export type WindowPlace = NonNullable<ShellState['window']>;

const usualSize = { width: 1440, height: 900 };
/** As much of the window must be on a display as a hand needs to drag it by its title. */
const GRIP = 120;

/**
 * The saved place, made to fit the displays of today: one may have been unplugged or changed since. `workAreas` begins with the
 * main display.
 */
export function fitPlace(saved: WindowPlace | null, workAreas: readonly Rectangle[]): WindowPlace {
  const wanted = saved ?? { ...usualSize, x: null, y: null, maximized: false };
  const { x, y } = wanted;
  const home = x === null || y === null ? undefined : workAreas.find((area) => isReachable(area, { ...wanted, x, y }));
  const area = home ?? workAreas[0];
  if (area === undefined) return { ...wanted, x: null, y: null };
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  if (home === undefined || x === null || y === null) return { ...wanted, x: null, y: null, width, height };
  return {
    ...wanted,
    width,
    height,
    x: clamp(x, area.x - width + GRIP, area.x + area.width - GRIP),
    y: clamp(y, area.y, area.y + area.height - GRIP),
  };
}

/** Its title bar overlaps the area by enough to take hold of it. */
function isReachable(area: Rectangle, place: Rectangle): boolean {
  const overlap = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  return overlap >= GRIP && place.y >= area.y - GRIP && place.y <= area.y + area.height - GRIP;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
