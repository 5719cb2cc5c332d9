import type { TLUiOverrides } from 'tldraw';
import { canvasActionKeys, canvasToolKeys } from './canvas-keys';

/** Leaves tldraw the tools and keys that this program shows, and takes the rest away. */
export const canvasOverrides: TLUiOverrides = {
  tools(_editor, tools) {
    for (const [id, tool] of Object.entries(tools)) {
      if (Object.hasOwn(canvasToolKeys, id)) continue;
      // The ones that reach for the network or the disk are not offered at all.
      if (id === 'embed' || id === 'asset') delete tools[id];
      else delete tool.kbd;
    }
    return tools;
  },
  actions(_editor, actions) {
    for (const [id, action] of Object.entries(actions)) {
      if (id === 'insert-embed' || id === 'insert-media' || id === 'print') delete actions[id];
      else if (!Object.hasOwn(canvasActionKeys, id)) delete action.kbd;
    }
    return actions;
  },
  translations: {
    en: {
      'tool.component': 'Component',
      'tool.frame': 'Zone',
      'tool.note': 'Sticky note',
      'action.remove-frame': 'Remove zone',
      'action.fit-frame-to-content': 'Fit zone to content',
    },
  },
};
