import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Screen } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import text from '../../ui/text.module.css';

export function MasteryScreen({ screen }: { readonly screen: Extract<Screen, { name: 'mastery' }> }) {
  const { learning } = useWorkbench();
  const { learning: content, need } = useStore(learning);
  useEffect(need, [need]);
  useEffect(() => {
    if (content !== null) document.documentElement.dataset['appState'] = 'ready';
  }, [content]);
  return <h1 className={text.title}>Mastery {screen.id}</h1>;
}
