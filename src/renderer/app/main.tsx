import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import { createActionRegistry } from '../actions/action-registry';
import { bindActions } from '../actions/action';
import { bindKeyboard } from '../actions/keyboard';
import { createLearningStore } from '../actions/learning-store';
import { createNavigation } from '../actions/navigation';
import { createNotices } from '../actions/notices';
import { acceptDroppedFiles, createOpenFile } from '../actions/open-file';
import { createSettingsStore, loadSettings } from '../actions/settings-store';
import type { Workbench } from '../actions/workbench';
import { createCatalog } from '../../core/catalog/catalog';
import { hostClient } from '../host/host-client';
import '../styles/tokens.css';
import '../styles/base.css';
import { App } from './app';
import { appActions } from './app-actions';
import { boardActions } from '../features/board/board-actions';
import { reviewActions } from '../features/review/review-actions';
import { followTheme } from './theme';

/** The composition root of the page. */
const client = hostClient();
const navigation = createNavigation(window);
const notices = createNotices();
const settings = createSettingsStore(client);
const actions = createActionRegistry();
const workbench: Workbench = {
  client,
  actions,
  navigation,
  settings,
  notices,
  catalog: createStore(() => ({ catalog: null })),
  learning: createLearningStore(client),
  commandPalette: createStore(() => ({ open: false })),
  openFile: createOpenFile({ navigation, notices }),
  shortcuts: [...appActions, ...boardActions, ...reviewActions].flatMap(({ label, shortcut }) =>
    shortcut === null ? [] : [{ label, shortcut }],
  ),
};

actions.add(bindActions(appActions, workbench));
bindKeyboard(document, actions);
navigation.subscribe(({ screen }, before) => {
  if (screen !== before.screen) notices.getState().clearPassing();
});
acceptDroppedFiles(document, workbench.openFile);
followTheme(window, settings);
client.on('shell.command', ({ action, argument }) => {
  // A board that was opened from outside: the one command that is about a file and not about the screen.
  if (action === 'board.open' && argument !== null) navigation.getState().go({ name: 'board', id: argument });
  else actions.run(action, argument);
});
void client.call('host.listening');

void loadSettings(client, settings);
void client.call('host.info').then((reply) => reply.ok && notices.getState().stand(reply.value.notices));
void client.call('content.catalog').then((reply) => {
  if (reply.ok) workbench.catalog.setState({ catalog: createCatalog(reply.value) });
  else notices.getState().stand([reply.error.message]);
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App workbench={workbench} />);
