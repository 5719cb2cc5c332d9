import { elbowPath } from './elbow-path';
import styles from './sketch-picture.module.css';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface SketchPictureProps {
  readonly label: string;
  readonly sketch: {
    readonly bounds: Box;
    readonly zones: readonly Box[];
    readonly nodes: readonly (Box & { readonly kind: string | null; readonly note: boolean })[];
    readonly flows: readonly {
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }[];
  };
  /** Drawing of a kind; null before the catalogue is there, and then boxes stay plain. */
  readonly icon: ((kind: string) => { readonly viewBox: string; readonly body: string }) | null;
}

/** A drawing as a small picture, without an editor. */
export function SketchPicture({ label, sketch, icon }: SketchPictureProps) {
  const { bounds } = sketch;
  const pad = Math.max(bounds.w, bounds.h) * 0.03 + 8;
  return (
    <svg
      className={styles.sketch}
      viewBox={`${bounds.x - pad} ${bounds.y - pad} ${bounds.w + 2 * pad} ${bounds.h + 2 * pad}`}
      role="img"
      aria-label={label}
    >
      {sketch.zones.map((zone, index) => (
        <rect key={index} className={styles.zone} x={zone.x} y={zone.y} width={zone.w} height={zone.h} rx={10} />
      ))}
      {sketch.flows.map((flow, index) => (
        <path key={index} className={styles.flow} d={elbowPath(flow, sketch.nodes)} />
      ))}
      {sketch.nodes.map((node, index) => (
        <g key={index}>
          {node.note ? (
            <rect className={styles.note} x={node.x} y={node.y} width={node.w} height={node.h} />
          ) : (
            <path className={styles.card} d={cutBox(node)} />
          )}
          {node.kind !== null && icon !== null && <NodeIcon node={node} drawing={icon(node.kind)} />}
        </g>
      ))}
    </svg>
  );
}

function NodeIcon({
  node,
  drawing,
}: {
  readonly node: Box;
  readonly drawing: { readonly viewBox: string; readonly body: string };
}) {
  const size = Math.min(node.w, node.h) * 0.66;
  return (
    <svg
      className={styles.icon}
      x={node.x + (node.w - size) / 2}
      y={node.y + (node.h - size) / 2}
      width={size}
      height={size}
      viewBox={drawing.viewBox}
      fill="currentColor"
      // oxlint-disable-next-line react/no-danger -- icon bodies are checked when content is loaded: plain shapes only
      dangerouslySetInnerHTML={{ __html: drawing.body }}
    />
  );
}

/** A box with one ground corner, top right. */
function cutBox({ x, y, w, h }: Box): string {
  const cut = Math.min(12, w / 4, h / 4);
  return `M${x} ${y}H${x + w - cut}L${x + w} ${y + cut}V${y + h}H${x}Z`;
}
