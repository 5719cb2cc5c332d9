import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { historiesOf } from '../../../core/learning/mastery';
import type { Screen } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import { NoticeBar } from '../../ui/notice-bar';
import { MasteryMap } from './mastery-map';
import styles from './mastery-screen.module.css';
import { createMasteryStore, followPractice } from './mastery-store';
import { NextColumn } from './next-column';
import { QuestionList } from './question-list';

/** The checklist of the curriculum: green, yellow or red by the person's own hand, beside what boards show. */
export function MasteryScreen({ screen }: { readonly screen: Extract<Screen, { name: 'mastery' }> }) {
  const { client, learning } = useWorkbench();
  const { learning: content, ratings, failure } = useStore(learning);
  const [store] = useState(createMasteryStore);
  useEffect(() => learning.getState().need(), [learning]);
  useEffect(() => followPractice(store, client), [store, client]);
  const records = useStore(store, (state) => state.records);
  const practiceFailure = useStore(store, (state) => state.failure);
  const problem = failure ?? practiceFailure;
  const isReady = content !== null && records !== null;
  useEffect(() => {
    if (isReady || problem !== null) document.documentElement.dataset['appState'] = 'ready';
  }, [isReady, problem]);
  const histories = useMemo(() => historiesOf(ratings.lines), [ratings]);
  if (problem !== null) return <NoticeBar tone="failure" text={problem} />;
  if (content === null || records === null) return null;
  const known = content.sections.some(({ id }) => id === screen.id);
  const parts = { learning: content, histories, store, sectionId: known ? (screen.id ?? null) : null };
  return (
    <>
      {ratings.notices.map((notice) => (
        <NoticeBar key={notice} tone="warning" text={notice} />
      ))}
      <div className={styles.columns}>
        <MasteryMap {...parts} />
        <QuestionList key={parts.sectionId} {...parts} />
        <NextColumn {...parts} />
      </div>
    </>
  );
}
