import { Columns2, CopyPlus, Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BoardSummary } from '../../../contract/board-values';
import type { ReferenceSummary } from '../../../contract/values';
import type { Catalog } from '../../../core/catalog/catalog';
import { useWorkbench } from '../../actions/workbench';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { NameDialog } from '../../ui/name-dialog';
import { SketchPicture } from '../../ui/sketch-picture';
import styles from './library-detail.module.css';

interface ReferenceDetailProps {
  readonly reference: ReferenceSummary;
  readonly catalog: Catalog;
}

/** A reference, to look at or to copy. Locked while an attempt from memory at it runs. */
export function ReferenceDetail({ reference, catalog }: ReferenceDetailProps) {
  const { client, navigation } = useWorkbench();
  const { go } = navigation.getState();
  const [naming, setNaming] = useState(false);
  const { id, title, company, summary, sketch, locked } = reference;

  async function copy(name: string): Promise<string | null> {
    const reply = await client.call('board.createFromReference', { reference: id, name });
    if (!reply.ok) return reply.error.message;
    go({ name: 'board', id: reply.value.id });
    return null;
  }

  return (
    <>
      <p className={styles.kicker}>{company}</p>
      <h2>{title}</h2>
      <p className={styles.lead}>{summary}</p>
      {locked ? (
        <p className={styles.lead}>Your attempt from memory runs: this opens when you have finished it.</p>
      ) : (
        <>
          <div className={styles.picture}>
            <SketchPicture label={`${title}, drawn`} sketch={sketch} icon={(kind) => catalog.icon(kind)} />
          </div>
          <div className={styles.actions}>
            <Button look="primary" onClick={() => go({ name: 'reference', id })}>
              <Eye size={15} aria-hidden />
              Open
            </Button>
            <Button onClick={() => setNaming(true)}>
              <CopyPlus size={15} aria-hidden />
              Copy to edit
            </Button>
            <BesideMenu reference={id} />
          </div>
        </>
      )}
      {naming && (
        <NameDialog
          title="Copy to edit"
          start={`${title}, copy`}
          confirm="Make the copy"
          onName={copy}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

/** As many of one's own boards as a menu holds, the last changed first. */
const offeredBoards = 8;

/** Opens the reference beside one of one's own boards. */
function BesideMenu({ reference }: { readonly reference: string }) {
  const { client, navigation } = useWorkbench();
  const [boards, setBoards] = useState<readonly BoardSummary[]>([]);
  useEffect(() => {
    void client.call('board.list').then((reply) => {
      if (reply.ok) setBoards(reply.value.filter(({ attempt }) => attempt === null).slice(0, offeredBoards));
    });
  }, [client]);
  if (boards.length === 0) return null;
  const items = boards.map(({ id, name }) => ({
    label: name,
    run: () => navigation.getState().go({ name: 'board', id, beside: reference }),
  }));
  return (
    <Menu
      trigger={
        <Button>
          <Columns2 size={15} aria-hidden />
          Beside a board
        </Button>
      }
      groups={[items]}
    />
  );
}
