import type { CSSProperties } from 'react';
import { canvasFontFamily } from './canvas-assets';
import type { CanvasColours } from './canvas-theme';
import type { ComponentLayout, PlacedLine } from './component-layout';

interface ComponentDrawingProps {
  readonly layout: ComponentLayout;
  readonly colours: CanvasColours;
  /** Id of the icon's symbol. */
  readonly icon: string;
  /** In a picture only the near view is drawn; on the screen the style sheet switches by zoom. */
  readonly picture: boolean;
}

/** A stencil as SVG, the same on the canvas and in pictures. */
export function ComponentDrawing({ layout, colours, icon, picture }: ComponentDrawingProps) {
  const { tile, hairline, role, far } = layout;
  return (
    <>
      <path className="wb-card" d={layout.outline} fill={colours.card} stroke={colours.cardLine} strokeWidth={1.25} />
      <g className="wb-near">
        <rect x={tile.x} y={tile.y} width={tile.size} height={tile.size} rx={6} fill={colours.tile} />
        <Glyph icon={icon} at={layout.icon} colour={colours.ink} />
        {layout.label.map((line, index) => (
          <Line key={index} line={line} colour={colours.ink} />
        ))}
        {role && <Line line={role} colour={colours.ink3} />}
        {hairline !== null && (
          <path d={`M${hairline.from} ${hairline.y}H${hairline.to}`} stroke={colours.line} strokeWidth={1} />
        )}
        {layout.note.map((line, index) => (
          <Line key={index} line={line} colour={colours.ink2} />
        ))}
      </g>
      {!picture && (
        <g className="wb-far">
          <rect x={far.tile.x} y={far.tile.y} width={48} height={48} rx={8} fill={colours.tile} />
          <Glyph icon={icon} at={far.icon} colour={colours.ink} />
          <g className="wb-far-label">
            {far.label.map((line, index) => (
              <Line key={index} line={line} colour={colours.ink} />
            ))}
          </g>
          <g className="wb-farther-label">
            {far.fartherLabel.map((line, index) => (
              <Line key={index} line={line} colour={colours.ink} />
            ))}
          </g>
        </g>
      )}
    </>
  );
}

function Glyph({ icon, at, colour }: { icon: string; at: { x: number; y: number; size: number }; colour: string }) {
  const style: CSSProperties = { color: colour };
  return <use href={`#${icon}`} x={at.x} y={at.y} width={at.size} height={at.size} style={style} fill="currentColor" />;
}

function Line({ line, colour }: { readonly line: PlacedLine; readonly colour: string }) {
  const { size, weight, track } = line.style;
  return (
    <text
      x={line.x}
      y={line.y}
      fill={colour}
      fontFamily={canvasFontFamily}
      fontSize={size}
      fontWeight={weight}
      letterSpacing={track === undefined ? undefined : track * size}
    >
      {line.text}
    </text>
  );
}
