import { createClient, type Client } from '../../contract/client';
import type { Transport } from '../../contract/transport';
import { createBrowserPorts } from './browser-ports';
import { flushAll } from './closing';
import { createConnectionState, type ConnectionStateSource } from './connection-state';
import { createWebTransport } from './web-transport';

declare global {
  interface Window {
    /** Put there by the preload in the desktop shell; absent in the browser shell. */
    readonly host?: Transport;
  }
}

interface Host {
  readonly client: Client;
  readonly state: ConnectionStateSource;
}

let host: Host | null = null;

/** The client of whichever shell the page runs in. The first call opens the connection. */
export function hostClient(): Client {
  return currentHost().client;
}

/** The state of the line to main. In the desktop shell it is always `open`. */
export const connectionState: ConnectionStateSource = {
  get: () => currentHost().state.get(),
  subscribe: (listener) => currentHost().state.subscribe(listener),
};

function currentHost(): Host {
  host ??= connectHost();
  return host;
}

function connectHost(): Host {
  const { transport, state } = pickTransport();
  const client = createClient(transport);
  client.on('shell.closing', () => void flushAll().then(() => client.call('host.flushed')));
  return { client, state };
}

function pickTransport(): { readonly transport: Transport; readonly state: ConnectionStateSource } {
  if (window.host !== undefined) return { transport: window.host, state: createConnectionState('open') };
  const transport = createWebTransport(createBrowserPorts());
  return { transport, state: transport.state };
}
