import { createContext, useContext } from 'react';

/** What the parts inside the editor ask of the screen around it. */
export interface CanvasCommands {
  /** "This is…" was chosen for a shape. Left out where nobody answers. */
  readonly onNameShape?: ((shape: string) => void) | undefined;
  readonly copyImage: () => void;
  readonly copyForTldraw: () => void;
  /** The editor broke and must be built anew. */
  readonly onBroken: (error: unknown) => void;
}

export const CanvasCommandsContext = createContext<CanvasCommands | null>(null);

export function useCanvasCommands(): CanvasCommands {
  const commands = useContext(CanvasCommandsContext);
  if (commands === null) throw new Error('useCanvasCommands outside of BoardCanvas');
  return commands;
}
