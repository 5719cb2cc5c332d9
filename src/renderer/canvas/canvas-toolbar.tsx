import {
  Eraser,
  Frame,
  Hand,
  MousePointer2,
  Pencil,
  Redo2,
  Spline,
  Square,
  StickyNote,
  Type,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { GeoShapeGeoStyle, preventDefault, useEditor, useTools, useValue } from 'tldraw';
import { canvasToolKeys } from './canvas-keys';
import { fitBoard } from './canvas-view';

type ToolId = keyof typeof canvasToolKeys;

const tools: readonly { readonly id: ToolId; readonly label: string; readonly icon: LucideIcon }[] = [
  { id: 'select', label: 'Select', icon: MousePointer2 },
  { id: 'hand', label: 'Move the view', icon: Hand },
  { id: 'arrow', label: 'Flow', icon: Spline },
  { id: 'frame', label: 'Zone', icon: Frame },
  { id: 'rectangle', label: 'Box', icon: Square },
  { id: 'text', label: 'Text', icon: Type },
  { id: 'note', label: 'Sticky note', icon: StickyNote },
  { id: 'draw', label: 'Draw', icon: Pencil },
  { id: 'eraser', label: 'Erase', icon: Eraser },
];

/** The drawing tools, at the bottom centre. A read-only board has none: wheel, space and fingers move its view. */
export function CanvasToolbar() {
  const editor = useEditor();
  const readOnly = useValue('read-only', () => editor.getIsReadonly(), [editor]);
  if (readOnly) return null;
  return (
    <div className="wb-tools" role="toolbar" aria-label="Drawing tools">
      {tools.map(({ id, label, icon }, index) => (
        <span key={id} className="wb-tool-slot">
          {index === 2 && <span className="wb-tools-rule" />}
          <ToolButton id={id} label={label} icon={icon} />
        </span>
      ))}
    </div>
  );
}

function ToolButton({
  id,
  label,
  icon: Icon,
}: {
  readonly id: ToolId;
  readonly label: string;
  readonly icon: LucideIcon;
}) {
  const editor = useEditor();
  const item = useTools()[id];
  const active = useValue(
    'active tool',
    () => {
      const current = editor.getCurrentToolId();
      if (current !== 'geo') return current === id;
      return editor.getStyleForNextShape(GeoShapeGeoStyle) === id;
    },
    [editor, id],
  );
  const key = canvasToolKeys[id][0];
  return (
    <button
      type="button"
      className="wb-tool"
      aria-label={label}
      aria-pressed={active}
      aria-keyshortcuts={key}
      title={`${label} (${key})`}
      data-tool={id}
      // The canvas keeps the focus, so that the next key goes there.
      onPointerDown={preventDefault}
      onClick={() => item?.onSelect('toolbar')}
    >
      <Icon size={17} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

/** Undo, redo and fit, at the bottom left. */
export function CanvasCorner() {
  const editor = useEditor();
  const readOnly = useValue('read-only', () => editor.getIsReadonly(), [editor]);
  const canUndo = useValue('can undo', () => editor.getCanUndo(), [editor]);
  const canRedo = useValue('can redo', () => editor.getCanRedo(), [editor]);
  return (
    <div className="wb-corner">
      {!readOnly && (
        <>
          <CornerButton label="Undo" disabled={!canUndo} onPress={() => editor.undo()}>
            <Undo2 size={15} aria-hidden />
          </CornerButton>
          <CornerButton label="Redo" disabled={!canRedo} onPress={() => editor.redo()}>
            <Redo2 size={15} aria-hidden />
          </CornerButton>
        </>
      )}
      <CornerButton label="Fit the whole board into view" onPress={() => fitBoard(editor)}>
        Fit
      </CornerButton>
    </div>
  );
}

interface CornerButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function CornerButton({ label, disabled = false, onPress, children }: CornerButtonProps) {
  return (
    <button
      type="button"
      className="wb-corner-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onPointerDown={preventDefault}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
