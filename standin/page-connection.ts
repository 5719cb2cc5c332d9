import type { CDPSession, Frame, Page } from 'playwright-core';
import type { IpcMainInvokeEvent } from 'electron';
import { fromChromium } from './address';
import { ipcMain } from './ipc-main';
import { bindingName, type BridgeAnswer, type BridgeCall } from './page-bridge';
import { knownSchemes } from './protocol';
import { permissionHandlers } from './session';
import type { StandinWebContents } from './web-contents';

/** The window as far as its page concerns it. */
export interface PageOwner {
  readonly contents: StandinWebContents;
  /** What the program sees of `contents`. */
  readonly webContents: object;
  /** The address that the program itself asked for: not a navigation of the page. */
  readonly expected: string | null;
}

/** Ties a page to its window: what the page calls, where it wants to go, which windows it wants to open. */
export async function connectPage(page: Page, window: PageOwner): Promise<void> {
  await page.exposeBinding(bindingName, ({ frame }, call: BridgeCall) => answerCall(frame, call, window));
  page.on('popup', (popup) => void popup.close());
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Page.windowOpen', ({ url }) => window.contents.openWindow(fromChromium(url, knownSchemes())));
  await cdp.send('Page.enable');
  await watchNavigation(cdp, window);
}

async function answerCall(frame: Frame, call: BridgeCall, window: PageOwner): Promise<BridgeAnswer> {
  if (call.kind === 'media') return { value: await askForMedia(frame, call.types) };
  const handler = ipcMain.standinHandlers.get(call.channel);
  const failure = `Error invoking remote method '${call.channel}': `;
  if (handler === undefined) return { error: `${failure}Error: No handler registered for '${call.channel}'` };
  try {
    // The event as far as the stand-in has it: a program that reads more of it finds undefined.
    const event = { type: 'frame', sender: window.webContents, senderFrame: describeFrame(frame) } as unknown;
    return { value: structuredClone(await handler(event as IpcMainInvokeEvent, ...call.args)) };
  } catch (error) {
    return { error: failure + String(error) };
  }
}

interface FrameDescription {
  readonly url: string;
  readonly parent: FrameDescription | null;
}

function describeFrame(frame: Frame): FrameDescription | null {
  if (frame.isDetached()) return null;
  const parent = frame.parentFrame();
  const url = fromChromium(frame.url(), knownSchemes());
  return { url, parent: parent === null ? null : describeFrame(parent) };
}

function askForMedia(frame: Frame, mediaTypes: readonly ('audio' | 'video')[]): Promise<boolean> {
  const handler = permissionHandlers.request;
  if (handler === null) return Promise.resolve(true);
  const requestingUrl = fromChromium(frame.url(), knownSchemes());
  return new Promise((resolve) => {
    const details = { requestingUrl, mediaTypes: [...mediaTypes], isMainFrame: frame.parentFrame() === null };
    // Electron passes the WebContents first; a program that looks at it fails loudly.
    handler(null as never, 'media', resolve, details);
  });
}

/** Electron asks before a page goes elsewhere; Chromium's Fetch domain lets the stand-in ask in its stead. */
async function watchNavigation(cdp: CDPSession, window: PageOwner): Promise<void> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  cdp.on('Fetch.requestPaused', ({ requestId, request, frameId, redirectedRequestId }) => {
    const url = fromChromium(request.url, knownSchemes());
    const isMainFrame = frameId === frameTree.frame.id;
    const isRedirect = redirectedRequestId !== undefined;
    const goes = url === window.expected || mayNavigate(window, { url, isMainFrame, isRedirect });
    const settled = goes
      ? cdp.send('Fetch.continueRequest', { requestId })
      : cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    // The page may have been closed meanwhile.
    settled.catch(() => {});
  });
  await cdp.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] });
}

function mayNavigate(
  window: PageOwner,
  navigation: { readonly url: string; readonly isMainFrame: boolean; readonly isRedirect: boolean },
): boolean {
  let isPrevented = false;
  const event = {
    ...navigation,
    preventDefault: () => (isPrevented = true),
    get defaultPrevented() {
      return isPrevented;
    },
  };
  if (navigation.isRedirect) window.contents.emit('will-redirect', event);
  else {
    window.contents.emit('will-frame-navigate', event);
    if (navigation.isMainFrame) window.contents.emit('will-navigate', event);
  }
  return !isPrevented;
}
