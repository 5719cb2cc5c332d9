import { House, Settings, Terminal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { home } from '../actions/navigation';
import { useWorkbench } from '../actions/workbench';
import { HomeScreen } from '../features/home/home-screen';
import { createHomeStore, followHome } from '../features/home/home-store';
import { SettingsScreen } from '../features/settings/settings-screen';
import { SearchField } from '../ui/field';
import { Kbd } from '../ui/kbd';
import { RailItem, RailLayout } from '../ui/rail';
import styles from './quiet-screens.module.css';

/** Home and Settings: the screens with the rail. */
export function QuietScreens({ screen }: { readonly screen: { readonly name: 'home' | 'settings' } }) {
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
      {screen.name === 'home' ? <HomeScreen store={homeStore} /> : <SettingsScreen />}
    </RailLayout>
  );
}
