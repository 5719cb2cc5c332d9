import { Command, FilePlus2, FolderOpen, House, Library, ListChecks, Moon, Settings, Sun } from 'lucide-react';
import type { Action } from '../actions/action';
import { home } from '../actions/navigation';
import type { Workbench } from '../actions/workbench';

/** Commands that work wherever one is. */
export const appActions: readonly Action<Workbench>[] = [
  {
    id: 'app.commands',
    label: 'Find a command',
    icon: Command,
    keywords: ['palette', 'search'],
    shortcut: 'Ctrl K',
    when: () => true,
    run: ({ commandPalette }) => commandPalette.setState(({ open }) => ({ open: !open })),
  },
  {
    id: 'app.home',
    label: 'Go to Home',
    icon: House,
    keywords: ['exercises', 'references', 'back', 'start'],
    shortcut: null,
    when: ({ navigation }) => navigation.getState().screen.name !== 'home',
    run: ({ navigation }) => navigation.getState().go(home),
  },
  {
    id: 'app.library',
    label: 'Go to the library',
    icon: Library,
    keywords: ['references', 'components', 'patterns', 'vocabulary', 'questions', 'learn'],
    shortcut: null,
    when: ({ navigation }) => navigation.getState().screen.name !== 'library',
    run: ({ navigation }) => navigation.getState().go({ name: 'library' }),
  },
  {
    id: 'app.mastery',
    label: 'Go to mastery',
    icon: ListChecks,
    keywords: ['checklist', 'green', 'yellow', 'red', 'rating', 'progress'],
    shortcut: null,
    when: ({ navigation }) => navigation.getState().screen.name !== 'mastery',
    run: ({ navigation }) => navigation.getState().go({ name: 'mastery' }),
  },
  {
    id: 'app.settings',
    label: 'Open settings',
    icon: Settings,
    keywords: ['preferences', 'shortcuts', 'workspace', 'folder', 'licences'],
    shortcut: 'Ctrl ,',
    when: ({ navigation }) => navigation.getState().screen.name !== 'settings',
    run: ({ navigation }) => navigation.getState().go({ name: 'settings' }),
  },
  {
    id: 'board.create',
    label: 'New board',
    icon: FilePlus2,
    keywords: ['free', 'empty', 'draw'],
    shortcut: null,
    when: () => true,
    run: ({ client, navigation, notices }) =>
      void client.call('board.create', { name: 'Untitled' }).then((reply) => {
        if (reply.ok) navigation.getState().go({ name: 'board', id: reply.value.id });
        else notices.getState().say(reply.error.message);
      }),
  },
  {
    id: 'file.open',
    label: 'Open a file',
    icon: FolderOpen,
    keywords: ['tldr', 'png', 'import'],
    shortcut: 'Ctrl O',
    when: () => true,
    run: ({ openFile }) => openFile(null),
  },
  {
    id: 'theme.light',
    label: 'Light theme',
    icon: Sun,
    keywords: ['colour', 'appearance', 'bright'],
    shortcut: null,
    when: () => document.documentElement.dataset['theme'] !== 'light',
    run: ({ settings }) => settings.getState().change({ theme: 'light' }),
  },
  {
    id: 'theme.dark',
    label: 'Dark theme',
    icon: Moon,
    keywords: ['colour', 'appearance', 'night'],
    shortcut: null,
    when: () => document.documentElement.dataset['theme'] !== 'dark',
    run: ({ settings }) => settings.getState().change({ theme: 'dark' }),
  },
];
