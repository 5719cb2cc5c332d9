import {
  ArrangeMenuSubmenu,
  ClipboardMenuGroup,
  DefaultContextMenu,
  GroupMenuItem,
  ReorderMenuSubmenu,
  SelectAllMenuItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  ToggleLockMenuItem,
  UngroupMenuItem,
  useEditor,
  useValue,
} from 'tldraw';
import { useCanvasCommands } from './canvas-commands';

/** The context menu: what is done to shapes on this board, and nothing that reaches out of it. */
export function CanvasMenu() {
  const editor = useEditor();
  const commands = useCanvasCommands();
  const readOnly = useValue('read-only', () => editor.getIsReadonly(), [editor]);
  const nameable = useValue(
    'nameable',
    () => {
      const shape = editor.getOnlySelectedShape();
      return shape !== null && !['arrow', 'frame', 'group', 'line', 'draw'].includes(shape.type) ? shape.id : null;
    },
    [editor],
  );
  const selected = useValue('any selected', () => editor.getSelectedShapeIds().length > 0, [editor]);
  return (
    <DefaultContextMenu>
      {!readOnly && nameable !== null && commands.onNameShape !== undefined && (
        <TldrawUiMenuGroup id="meaning">
          <TldrawUiMenuItem id="this-is" label="This is…" onSelect={() => commands.onNameShape?.(nameable)} />
        </TldrawUiMenuGroup>
      )}
      {!readOnly && (
        <TldrawUiMenuGroup id="modify">
          <GroupMenuItem />
          <UngroupMenuItem />
          <ToggleLockMenuItem />
          <ArrangeMenuSubmenu />
          <ReorderMenuSubmenu />
        </TldrawUiMenuGroup>
      )}
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="copy-as">
        <TldrawUiMenuItem
          id="copy-png"
          label={selected ? 'Copy as PNG' : 'Copy board as PNG'}
          readonlyOk
          onSelect={() => commands.copyImage()}
        />
        <TldrawUiMenuItem
          id="copy-tldraw"
          label="Copy for tldraw"
          readonlyOk
          onSelect={() => commands.copyForTldraw()}
        />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="select">
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </DefaultContextMenu>
  );
}
