import { NoteShapeUtil, RichTextSVG, Box, getDefaultColorTheme, LABEL_FONT_SIZES } from 'tldraw';
import type { SvgExportContext, TLNoteShape } from 'tldraw';
import { pictureColours } from './canvas-theme';

const side = 200;

/** A sticky note: tldraw's, whose picture is plain paper like on the canvas and has no shadow. */
export class StickyShapeUtil extends NoteShapeUtil {
  override toSvg(shape: TLNoteShape, context: SvgExportContext) {
    const { props } = shape;
    const paper = getDefaultColorTheme(context)[props.color].note;
    const { noteLine } = pictureColours(context.isDarkMode ? 'dark' : 'light');
    const height = side + props.growY;
    return (
      <g transform={`scale(${props.scale})`}>
        <rect width={side} height={height} rx={2} fill={paper.fill} stroke={noteLine} />
        <RichTextSVG
          fontSize={props.fontSizeAdjustment || LABEL_FONT_SIZES[props.size]}
          font={props.font}
          align={props.align}
          verticalAlign={props.verticalAlign}
          richText={props.richText}
          labelColor={paper.text}
          bounds={new Box(0, 0, side, height)}
          padding={16}
          showTextOutline={false}
        />
      </g>
    );
  }
}
