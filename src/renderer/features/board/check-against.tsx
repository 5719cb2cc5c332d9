import { ListChecks } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ExerciseSummary } from '../../../contract/values';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { useBoard, useBoardDesk } from './board-desk';

/** Holds a free board against an exercise, without a clock. */
export function CheckAgainst() {
  const { workbench, checkAgainst } = useBoardDesk();
  const exercise = useBoard((state) => state.exercise);
  const [exercises, setExercises] = useState<readonly ExerciseSummary[]>([]);
  useEffect(() => {
    void workbench.client.call('content.index').then((reply) => reply.ok && setExercises(reply.value.exercises));
  }, [workbench]);

  async function choose(id: string) {
    const reply = await workbench.client.call('content.exercise', { id });
    if (reply.ok) checkAgainst(reply.value);
    else workbench.notices.getState().say(reply.error.message);
  }

  const choices = exercises.map(({ id, title }) => ({ label: title, run: () => void choose(id) }));
  const stop = { label: 'Stop checking', run: () => checkAgainst(null) };
  return (
    <Menu
      trigger={
        <Button look="ghost">
          <ListChecks size={16} aria-hidden />
          {exercise === null ? 'Check against' : `Checked against ${exercise.title}`}
        </Button>
      }
      groups={exercise === null ? [choices] : [choices, [stop]]}
    />
  );
}
