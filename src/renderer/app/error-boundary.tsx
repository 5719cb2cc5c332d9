import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';
import text from '../ui/text.module.css';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onHome: () => void;
}

/** A screen that failed says so and offers the way out. What was drawn is in the journal already. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles.failed}>
        <h1 className={text.title}>This screen failed</h1>
        <p>Your boards are not touched: every stroke was written down as you drew it.</p>
        <div className={text.row}>
          <Button look="primary" onClick={() => this.setState({ failed: false })}>
            Try again
          </Button>
          <Button onClick={this.props.onHome}>Back to Home</Button>
        </div>
      </main>
    );
  }
}
