import { useStore } from 'zustand';
import { Tabs } from '../../ui/tabs';
import { useBoard, useBoardDesk } from './board-desk';
import { BriefTab } from './brief-tab';
import { ChecksTab } from './checks-tab';
import { NumbersTab } from './numbers-tab';
import styles from './panel.module.css';
import { TradeoffsTab } from './tradeoffs-tab';

/** What the exercise says, what the checker says, and what the person says about it. */
export function Panel() {
  const desk = useBoardDesk();
  const tab = useBoard((state) => state.tab);
  const decisions = useBoard((state) => state.decisions.length);
  const inAttempt = useBoard((state) => state.attempt !== null);
  const report = useStore(desk.checks, (state) => state.report);
  const met = report?.requirements.filter((verdict) => verdict.status === 'met').length ?? 0;
  const tabs = [
    { id: 'brief' as const, label: 'Brief', page: <BriefTab /> },
    {
      id: 'checks' as const,
      label: 'Checks',
      count: report === null ? undefined : `${met}/${report.requirements.length}`,
      page: <ChecksTab />,
    },
    {
      id: 'tradeoffs' as const,
      label: 'Trade-offs',
      count: decisions === 0 ? undefined : String(decisions),
      optional: true,
      page: <TradeoffsTab />,
    },
    { id: 'numbers' as const, label: 'Numbers', page: <NumbersTab /> },
  ];
  const shown = tabs.filter((each) => each.id !== 'tradeoffs' || inAttempt);
  const current = shown.some((each) => each.id === tab) ? tab : 'checks';
  return (
    <aside className={styles.panel} aria-label="Exercise">
      <Tabs label="Panel" value={current} tabs={shown} onValue={desk.showTab} />
    </aside>
  );
}
