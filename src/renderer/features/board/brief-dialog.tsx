import { Dialog } from '../../ui/dialog';
import { Tabs } from '../../ui/tabs';
import { useBoard, useBoardDesk } from './board-desk';
import { BriefTab } from './brief-tab';
import { TradeoffsTab } from './tradeoffs-tab';

/** From memory there is no panel: the brief and the trade-offs are asked for, and put away again. */
export function BriefDialog({ onClose }: { readonly onClose: () => void }) {
  const { showTab } = useBoardDesk();
  const title = useBoard((state) => state.title);
  const tab = useBoard((state) => (state.tab === 'tradeoffs' ? 'tradeoffs' : 'brief'));
  return (
    <Dialog title={title} lead="From memory: the checks wait until you finish." wide onClose={onClose}>
      <Tabs
        label="Brief and trade-offs"
        value={tab}
        tabs={[
          { id: 'brief', label: 'Brief', page: <BriefTab /> },
          { id: 'tradeoffs', label: 'Trade-offs', page: <TradeoffsTab /> },
        ]}
        onValue={showTab}
      />
    </Dialog>
  );
}
