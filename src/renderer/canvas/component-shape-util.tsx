import {
  BaseBoxShapeUtil,
  HTMLContainer,
  Rectangle2d,
  createShapePropsMigrationSequence,
  resizeBox,
  useValue,
  type SvgExportContext,
  type TLResizeInfo,
  type TLShapeUtilCanBindOpts,
} from 'tldraw';
import type { Catalog } from '../../core/catalog/catalog';
import { componentLimits, componentShapeType, componentSize } from '../../core/diagram/component-shape';
import { canvasFontFaces } from './canvas-assets';
import { pictureColours, screenColours } from './canvas-theme';
import { ComponentDrawing } from './component-drawing';
import { ComponentFields } from './component-fields';
import { componentHeight, layoutComponent, type ComponentLayout } from './component-layout';
import { componentShapeProps, type ComponentShape } from './component-props';
import type { IconSprite } from './icon-sprite';
import { createTextMeasure } from './text-fit';

export interface ComponentShapeOptions {
  readonly catalog: Catalog | null;
  readonly sprite: IconSprite | null;
}

const measure = createTextMeasure();

/** The stencil: a box with an icon, a label, its role in the design, and a note where evidence is written. */
export class ComponentShapeUtil extends BaseBoxShapeUtil<ComponentShape> {
  static override type = componentShapeType;
  static override props = componentShapeProps;
  static override migrations = createShapePropsMigrationSequence({ sequence: [] });

  /** Set by `configure`: tldraw builds the util itself. */
  override options: ComponentShapeOptions = { catalog: null, sprite: null };

  override getDefaultProps(): ComponentShape['props'] {
    return { w: componentSize.w, h: componentSize.h, kind: 'unknown', label: '', role: '', note: '' };
  }

  override canEdit() {
    return true;
  }

  override canBind({ bindingType, toShapeType }: TLShapeUtilCanBindOpts) {
    return bindingType === 'arrow' && toShapeType === componentShapeType;
  }

  override getGeometry(shape: ComponentShape) {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true });
  }

  override onResize(shape: ComponentShape, info: TLResizeInfo<ComponentShape>) {
    const limits = { minWidth: componentLimits.minW, minHeight: componentLimits.minH };
    return resizeBox(shape, info, { ...limits, maxWidth: componentLimits.max, maxHeight: componentLimits.max });
  }

  /** A stencil whose height was that of its text keeps fitting it; one that was made taller keeps its height. */
  override onBeforeUpdate(before: ComponentShape, after: ComponentShape) {
    if (before.props.note === after.props.note && before.props.w === after.props.w) return;
    const fitted = componentHeight(before.props, measure);
    const needed = componentHeight(after.props, measure);
    const h = before.props.h === fitted ? needed : Math.max(after.props.h, needed);
    return h === after.props.h ? after : { ...after, props: { ...after.props, h } };
  }

  override getText(shape: ComponentShape) {
    return [shape.props.label, shape.props.role, shape.props.note].filter((line) => line !== '').join('\n');
  }

  override getAriaDescriptor(shape: ComponentShape) {
    const name = this.options.catalog?.component(shape.props.kind)?.name;
    const named =
      name === undefined || name === shape.props.label ? shape.props.label : `${shape.props.label}, ${name}`;
    return [named, shape.props.role, shape.props.note].filter((line) => line !== '').join(', ');
  }

  override getFontFaces() {
    return canvasFontFaces;
  }

  override component(shape: ComponentShape) {
    return <ComponentOnCanvas util={this} shape={shape} />;
  }

  override indicator(shape: ComponentShape) {
    return <path d={this.layoutOf(shape).outline} />;
  }

  override toSvg(shape: ComponentShape, context: SvgExportContext) {
    const { sprite } = this.options;
    const id = sprite?.idOf(shape.props.kind) ?? '';
    const icon = sprite?.iconOf(shape.props.kind);
    if (icon !== undefined) {
      context.addExportDef({
        key: id,
        getElement: () => (
          // oxlint-disable-next-line react/no-danger -- the content loader checks that an icon's body holds plain shapes only
          <symbol id={`${id}-picture`} viewBox={icon.viewBox} dangerouslySetInnerHTML={{ __html: icon.body }} />
        ),
      });
    }
    const colours = pictureColours(context.isDarkMode ? 'dark' : 'light');
    return <ComponentDrawing layout={this.layoutOf(shape)} colours={colours} icon={`${id}-picture`} picture />;
  }

  layoutOf(shape: ComponentShape): ComponentLayout {
    const known = layouts.get(shape.props);
    if (known !== undefined) return known;
    const gate = this.options.catalog?.component(shape.props.kind)?.gate ?? false;
    const layout = layoutComponent(shape.props, { gate, measure });
    layouts.set(shape.props, layout);
    return layout;
  }
}

/** Props are replaced and never changed, so a layout lives as long as they do. */
const layouts = new WeakMap<ComponentShape['props'], ComponentLayout>();

function ComponentOnCanvas({ util, shape }: { readonly util: ComponentShapeUtil; readonly shape: ComponentShape }) {
  const { editor } = util;
  const editing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id]);
  const icon = util.options.sprite?.idOf(shape.props.kind) ?? '';
  const layout = util.layoutOf(shape);
  return (
    <HTMLContainer className="wb-component" data-editing={editing}>
      <svg className="wb-component-drawing" width={shape.props.w} height={shape.props.h} aria-hidden="true">
        <ComponentDrawing layout={layout} colours={screenColours} icon={icon} picture={false} />
      </svg>
      {editing && <ComponentFields editor={editor} shape={shape} layout={layout} />}
    </HTMLContainer>
  );
}
