import type { Finding } from './finding';

/** What is lit for a verdict: the path that breaks it where there is one, else what it was found on. */
export function shownShapes({ status, path, shapes }: Finding): readonly string[] {
  return status === 'violated' ? (path ?? shapes) : shapes;
}
