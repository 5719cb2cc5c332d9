import type { Catalog } from '../../../core/catalog/catalog';
import { categoryNames, type ComponentDefinition } from '../../../core/catalog/component';
import { ComponentIcon } from './component-icon';
import styles from './library-detail.module.css';

interface ComponentDetailProps {
  readonly component: ComponentDefinition;
  readonly catalog: Catalog;
}

/** What a component is, when to choose it and when not, against what, and the numbers that one plans with. */
export function ComponentDetail({ component, catalog }: ComponentDetailProps) {
  const { id, name, category, roleLine, summary, choose, avoid, tradeoffs, numbers } = component;
  return (
    <>
      <p className={styles.kicker}>{categoryNames[category]}</p>
      <div className={styles.name}>
        <ComponentIcon kind={id} catalog={catalog} />
        <div>
          <h2>{name}</h2>
          <p>{roleLine}</p>
        </div>
      </div>
      {summary !== undefined && (
        <div className={styles.reading}>
          <p>{summary}</p>
        </div>
      )}
      <Part title="Choose it when" text={choose} />
      <Part title="Not when" text={avoid} />
      {tradeoffs.length > 0 && (
        <section className={styles.part}>
          <h3>Against its neighbours</h3>
          <dl className={styles.against}>
            {tradeoffs.map(({ against, text }) => (
              <div key={against} className={styles.pair}>
                <dt>{catalog.component(against)?.name ?? against}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {numbers.length > 0 && (
        <section className={styles.part}>
          <h3>Numbers</h3>
          <table className={styles.numbers}>
            <tbody>
              {numbers.map(({ what, value, source }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{value}</td>
                  <td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <p>{text}</p>
    </section>
  );
}
