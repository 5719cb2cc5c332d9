import { ChevronLeft, Columns2, FileText, ImageDown, Share, Squircle } from 'lucide-react';
import { home } from '../../actions/navigation';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { Segmented } from '../../ui/segmented';
import text from '../../ui/text.module.css';
import { dateText } from '../../ui/time-text';
import { exportReviewPicture, exportReviewReport, retryExercise } from './review-commands';
import { useReview, useReviewDesk } from './review-desk';
import styles from './review-screen.module.css';

export function ReviewBar() {
  const desk = useReviewDesk();
  const attempt = useReview((state) => state.attempt);
  const view = useReview((state) => state.view);
  return (
    <header className={styles.bar}>
      <IconButton label="Back to Home" onClick={() => desk.workbench.navigation.getState().go(home)}>
        <ChevronLeft size={16} />
      </IconButton>
      <h1 className={styles.title}>{attempt.exerciseTitle}</h1>
      <span className={`${text.dim} ${text.sm}`}>
        Attempt {attempt.number}, {dateText(attempt.startedAt)}
        {attempt.mode === 'exam' && ', exam'}
        {attempt.state === 'abandoned' && ', abandoned'}
      </span>
      <span className={text.grow} />
      {desk.loaded.reference !== null && (
        <Segmented
          label="Boards"
          value={view}
          options={[
            { value: 'side-by-side', label: 'Side by side', icon: <Columns2 size={14} aria-hidden /> },
            { value: 'overlay', label: 'Overlay', icon: <Squircle size={14} aria-hidden /> },
          ]}
          onValue={(next) => desk.store.setState({ view: next })}
        />
      )}
      <Menu
        trigger={
          <Button>
            <Share size={15} aria-hidden />
            Export
          </Button>
        }
        groups={[
          [
            {
              label: 'Picture of your board',
              icon: <ImageDown size={15} />,
              run: () => void exportReviewPicture(desk),
            },
            { label: 'Report', icon: <FileText size={15} />, run: () => void exportReviewReport(desk) },
          ],
        ]}
      />
      <Button look="primary" onClick={() => void retryExercise(desk)}>
        Try again
      </Button>
    </header>
  );
}
