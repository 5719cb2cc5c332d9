import { Monitor, Moon, Sun } from 'lucide-react';
import { Switch } from 'radix-ui';
import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ExerciseSummary, HostInfo } from '../../../contract/values';
import { useWorkbench } from '../../actions/workbench';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import text from '../../ui/text.module.css';
import styles from './settings-screen.module.css';
import { ShortcutList } from './shortcut-list';

export function SettingsScreen() {
  useEffect(() => {
    document.documentElement.dataset['appState'] = 'ready';
  }, []);
  return (
    <div className={styles.page}>
      <h1 className={text.title}>Settings</h1>
      <Workspace />
      <Appearance />
      <Drawing />
      <Attempts />
      <Section title="Keys">
        <ShortcutList />
      </Section>
      <About />
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={text.heading}>{title}</h2>
      <div className={styles.card}>{children}</div>
    </section>
  );
}

function Row({ name, what, children }: { readonly name: string; readonly what: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <div>
        <div className={styles.name}>{name}</div>
        <div className={styles.what}>{what}</div>
      </div>
      {children}
    </div>
  );
}

function useHostInfo(): HostInfo | null {
  const { client } = useWorkbench();
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    const read = () => void client.call('host.info').then((reply) => reply.ok && setInfo(reply.value));
    read();
    return client.on('workspace.changed', read);
  }, [client]);
  return info;
}

function Workspace() {
  const { client, notices } = useWorkbench();
  const info = useHostInfo();
  async function show() {
    const reply = await client.call('host.showWorkspace');
    if (!reply.ok) return notices.getState().say(reply.error.message);
    if (!reply.value.shown) notices.getState().say(`The workspace is the folder ${reply.value.folder}.`);
  }
  async function choose() {
    const reply = await client.call('settings.chooseWorkspace');
    if (!reply.ok) return notices.getState().say(reply.error.message);
    if (reply.value.sentence !== '') notices.getState().say(reply.value.sentence);
  }
  return (
    <Section title="Workspace">
      <Row
        name={info?.workspace ?? ''}
        what="Your boards and attempts, as plain files in one folder. Nothing leaves this machine."
      >
        <span className={text.row}>
          <Button onClick={() => void show()}>Show the folder</Button>
          {info?.shell === 'electron' && <Button onClick={() => void choose()}>Choose another</Button>}
        </span>
      </Row>
    </Section>
  );
}

function Appearance() {
  const { settings } = useWorkbench();
  const theme = useStore(settings, (state) => state.settings.theme);
  return (
    <Section title="Appearance">
      <Row name="Theme" what="Exported pictures choose their own.">
        <Segmented
          label="Theme"
          value={theme}
          options={[
            { value: 'system', label: 'System', icon: <Monitor size={14} aria-hidden /> },
            { value: 'light', label: 'Light', icon: <Sun size={14} aria-hidden /> },
            { value: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden /> },
          ]}
          onValue={(value) => settings.getState().change({ theme: value })}
        />
      </Row>
    </Section>
  );
}

function Toggle({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <Switch.Root className={styles.switch} aria-label={label} checked={on} onCheckedChange={onChange}>
      <Switch.Thumb className={styles.thumb} />
    </Switch.Root>
  );
}

function Drawing() {
  const { settings } = useWorkbench();
  const snapping = useStore(settings, (state) => state.settings.snapping);
  return (
    <Section title="Drawing">
      <Row name="Snapping" what="Shapes align with their neighbours while you drag them.">
        <Toggle label="Snapping" on={snapping} onChange={(on) => settings.getState().change({ snapping: on })} />
      </Row>
    </Section>
  );
}

function Attempts() {
  const { client, settings } = useWorkbench();
  const { sleepCounts, minutes } = useStore(settings, (state) => state.settings);
  const [exercises, setExercises] = useState<readonly ExerciseSummary[]>([]);
  useEffect(() => {
    void client.call('content.index').then((reply) => reply.ok && setExercises(reply.value.exercises));
  }, [client]);
  return (
    <Section title="Attempts">
      <Row
        name="Time asleep counts"
        what="In practice, the clock runs on while the lid is closed. In an exam it always does."
      >
        <Toggle
          label="Time asleep counts"
          on={sleepCounts}
          onChange={(on) => settings.getState().change({ sleepCounts: on })}
        />
      </Row>
      {exercises.map((exercise) => (
        <Row key={exercise.id} name={exercise.title} what={`Made for ${exercise.minutes} minutes.`}>
          <MinutesInput
            label={`Minutes for ${exercise.title}`}
            value={minutes[exercise.id] ?? exercise.minutes}
            onValue={(value) => settings.getState().change({ minutes: { ...minutes, [exercise.id]: value } })}
          />
        </Row>
      ))}
    </Section>
  );
}

/** Keeps what is typed until it is a number of minutes that an attempt may last. */
function MinutesInput({
  label,
  value,
  onValue,
}: {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}) {
  return (
    <input
      key={value}
      className={styles.minutes}
      aria-label={label}
      type="number"
      min={5}
      max={180}
      defaultValue={value}
      onBlur={(event) => {
        const next = event.target.valueAsNumber;
        if (Number.isInteger(next) && next >= 5 && next <= 180) onValue(next);
        else event.target.value = String(value);
      }}
    />
  );
}

function About() {
  const { client } = useWorkbench();
  const info = useHostInfo();
  const openTldraw = () => void client.call('host.openLink', { url: 'https://tldraw.dev' });
  return (
    <Section title="About">
      <div className={styles.prose}>
        <p>
          Whetboard {info?.version ?? ''}, {info?.shell === 'electron' ? 'desktop' : 'browser'} shell. No account, no
          telemetry, no request to any other machine.
        </p>
        <p>
          The canvas is the tldraw SDK, under the tldraw licence. Without a business licence its “Made with tldraw” mark
          stays on every canvas, here and in anything that is built on this program.{' '}
          <button type="button" className={text.link} onClick={openTldraw}>
            tldraw.dev
          </button>
        </p>
        <p>
          Typefaces: Instrument Sans and Geist Mono, both under the SIL Open Font Licence 1.1. Interface icons: Lucide,
          ISC. The logos of products belong to their owners and name those products only. NOTICE lists every part.
        </p>
      </div>
    </Section>
  );
}
