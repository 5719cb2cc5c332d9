import { defaultShapeUtils, type TLAnyShapeUtilConstructor } from 'tldraw';
import type { Catalog } from '../../core/catalog/catalog';
import { ComponentShapeUtil } from './component-shape-util';
import { FlowShapeUtil } from './flow-shape-util';
import type { IconSprite } from './icon-sprite';
import { StickyShapeUtil } from './sticky-shape-util';
import { ZoneShapeUtil } from './zone-shape-util';

/** tldraw's shapes with ours in place of the frame, the arrow and the note, and the stencil beside them. */
export function createShapeUtils(catalog: Catalog, sprite: IconSprite): TLAnyShapeUtilConstructor[] {
  const own = [ComponentShapeUtil.configure({ catalog, sprite }), ZoneShapeUtil, FlowShapeUtil, StickyShapeUtil];
  const replaced = new Set<string>(own.map((util) => util.type));
  const all = [...defaultShapeUtils.filter((util) => !replaced.has(util.type)), ...own];
  // tldraw's own types do not hold under exactOptionalPropertyTypes: even its ArrowShapeUtil is refused here.
  return all as TLAnyShapeUtilConstructor[];
}
