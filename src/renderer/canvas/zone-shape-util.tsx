import { useEffect, useRef, type KeyboardEvent } from 'react';
import {
  FrameShapeUtil,
  Group2d,
  Rectangle2d,
  SVGContainer,
  stopEventPropagation,
  useValue,
  type Editor,
  type Geometry2d,
  type SvgExportContext,
  type TLFrameShape,
} from 'tldraw';
import { canvasFontFaces, canvasFontFamily } from './canvas-assets';
import { pictureColours, screenColours, type CanvasColours } from './canvas-theme';
import { createTextMeasure, fitLine, type TextStyle } from './text-fit';

const labelStyle: TextStyle = { size: 12, weight: 600 };
const labelX = 14;
const labelBaseline = 21;
const nameless = 'Zone';
const measure = createTextMeasure();

/** A zone: tldraw's frame, drawn as a dashed rectangle whose label stands inside at the top left. */
export class ZoneShapeUtil extends FrameShapeUtil {
  override getGeometry(shape: TLFrameShape): Geometry2d {
    const { w, h } = shape.props;
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({
          x: labelX - 4,
          y: labelBaseline - 15,
          width: Math.max(Math.min(measure(labelOf(shape), labelStyle) + 8, w - labelX), 8),
          height: 20,
          isFilled: true,
          isLabel: true,
        }),
      ],
    });
  }

  override getFontFaces() {
    return canvasFontFaces;
  }

  override getAriaDescriptor(shape: TLFrameShape) {
    return labelOf(shape);
  }

  override component(shape: TLFrameShape) {
    return <ZoneOnCanvas editor={this.editor} shape={shape} />;
  }

  override indicator(shape: TLFrameShape) {
    return <rect width={shape.props.w} height={shape.props.h} rx={10} />;
  }

  override toSvg(shape: TLFrameShape, context: SvgExportContext) {
    return <ZoneDrawing shape={shape} colours={pictureColours(context.isDarkMode ? 'dark' : 'light')} />;
  }
}

function labelOf(shape: TLFrameShape): string {
  return shape.props.name.trim() === '' ? nameless : shape.props.name;
}

function ZoneDrawing({ shape, colours }: { readonly shape: TLFrameShape; readonly colours: CanvasColours }) {
  const { w, h, name } = shape.props;
  return (
    <>
      <rect className="wb-zone-fill" width={w} height={h} rx={10} fill={colours.ink} fillOpacity={0.025} />
      <rect
        className="wb-zone"
        width={w}
        height={h}
        rx={10}
        fill="none"
        stroke={colours.edge}
        strokeWidth={1.25}
        strokeDasharray="5 4"
      />
      <text
        className="wb-zone-label"
        x={labelX}
        y={labelBaseline}
        fill={name.trim() === '' ? colours.ink3 : colours.ink2}
        fontFamily={canvasFontFamily}
        fontSize={labelStyle.size}
        fontWeight={labelStyle.weight}
      >
        {fitLine(labelOf(shape), Math.max(w - labelX * 2, 8), { style: labelStyle, measure })}
      </text>
    </>
  );
}

function ZoneOnCanvas({ editor, shape }: { readonly editor: Editor; readonly shape: TLFrameShape }) {
  const editing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id]);
  return (
    <div className="wb-zone-shape" data-editing={editing}>
      <SVGContainer aria-hidden="true">
        <ZoneDrawing shape={shape} colours={screenColours} />
      </SVGContainer>
      {editing && <ZoneField editor={editor} shape={shape} />}
    </div>
  );
}

function ZoneField({ editor, shape }: { readonly editor: Editor; readonly shape: TLFrameShape }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <input
      ref={input}
      className="wb-field wb-field-zone"
      aria-label="Zone"
      placeholder={nameless}
      maxLength={200}
      value={shape.props.name}
      onPointerDown={stopEventPropagation}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        editor.complete();
        editor.getContainer().focus();
      }}
      onChange={(event) =>
        editor.updateShape<TLFrameShape>({
          id: shape.id,
          type: 'frame',
          props: { name: event.currentTarget.value },
        })
      }
    />
  );
}
