import { House, Library, ListChecks, Settings, Terminal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { home, type Screen } from '../actions/navigation';
import { useWorkbench } from '../actions/workbench';
import { HomeScreen } from '../features/home/home-screen';
import { createHomeStore, followHome } from '../features/home/home-store';
import { SettingsScreen } from '../features/settings/settings-screen';
import { SearchField } from '../ui/field';
import { Kbd } from '../ui/kbd';
import { RailItem, RailLayout } from '../ui/rail';
import { loadLibraryScreen, loadMasteryScreen } from './lazy-screens';
import styles from './quiet-screens.module.css';
import { useLoaded } from './use-loaded';

type QuietScreen = Extract<Screen, { name: 'home' | 'library' | 'mastery' | 'settings' }>;

/** The screens with the rail. */
export function isQuiet(screen: Screen): screen is QuietScreen {
  return ['home', 'library', 'mastery', 'settings'].includes(screen.name);
}

export function QuietScreens({ screen }: { readonly screen: QuietScreen }) {
  const { client, navigation, commandPalette } = useWorkbench();
  const [homeStore] = useState(createHomeStore);
  const query = useStore(homeStore, (state) => state.query);
  useEffect(() => followHome(homeStore, client), [homeStore, client]);
  const { go } = navigation.getState();
  return (
    <RailLayout
      rail={
        <>
          <SearchField
            className={styles.find}
            label="Search"
            value={query}
            onValue={(value) => {
              homeStore.setState({ query: value });
              if (screen.name !== 'home') go(home);
            }}
            onKeyDown={(event) => event.key === 'Escape' && homeStore.setState({ query: '' })}
          />
          <RailItem
            icon={<House size={16} />}
            label="Home"
            current={screen.name === 'home'}
            onSelect={() => go(home)}
          />
          <RailItem
            icon={<Library size={16} />}
            label="Library"
            current={screen.name === 'library'}
            onSelect={() => go({ name: 'library' })}
          />
          <RailItem
            icon={<ListChecks size={16} />}
            label="Mastery"
            current={screen.name === 'mastery'}
            onSelect={() => go({ name: 'mastery' })}
          />
        </>
      }
      end={
        <>
          <RailItem
            icon={<Terminal size={16} />}
            label="Commands"
            current={false}
            trailing={<Kbd keys="Ctrl K" />}
            onSelect={() => commandPalette.setState({ open: true })}
          />
          <RailItem
            icon={<Settings size={16} />}
            label="Settings"
            current={screen.name === 'settings'}
            onSelect={() => go({ name: 'settings' })}
          />
        </>
      }
    >
      {screen.name === 'home' && (
        <HomeScreen store={homeStore} {...(screen.start !== undefined && { start: screen.start })} />
      )}
      {screen.name === 'library' && <LazyLibrary screen={screen} />}
      {screen.name === 'mastery' && <LazyMastery screen={screen} />}
      {screen.name === 'settings' && <SettingsScreen />}
    </RailLayout>
  );
}

function LazyLibrary(props: { readonly screen: Extract<Screen, { name: 'library' }> }) {
  const loaded = useLoaded(loadLibraryScreen);
  return loaded === null ? null : <loaded.LibraryScreen {...props} />;
}

function LazyMastery(props: { readonly screen: Extract<Screen, { name: 'mastery' }> }) {
  const loaded = useLoaded(loadMasteryScreen);
  return loaded === null ? null : <loaded.MasteryScreen {...props} />;
}
