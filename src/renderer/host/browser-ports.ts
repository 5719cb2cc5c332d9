import type { WebTransportPorts } from './web-transport';

/** The transport's ports in a real browser: the socket and the page come from the same server. */
export function createBrowserPorts(): WebTransportPorts {
  return {
    openSocket(handlers) {
      const socket = new WebSocket(`ws://${location.host}/socket`);
      socket.addEventListener('message', (event) => handlers.message(event.data));
      socket.addEventListener('close', () => handlers.closed());
      return { send: (text) => socket.send(text), close: () => socket.close() };
    },
    async probe() {
      try {
        // A refused upgrade and a dead server look the same to a WebSocket; a plain request tells them apart.
        const response = await fetch('/', { method: 'HEAD', cache: 'no-store' });
        return response.ok ? 'known' : 'refused';
      } catch {
        return 'gone';
      }
    },
  };
}
