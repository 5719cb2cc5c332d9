import { contentProblems } from '../services/compiled-content';
import type { ContentFolders } from '../services/content-files';
import type { Output } from './output';

/** Checks everything in content/ and templates/: 0 when it is sound, 1 when it is not. */
export async function runValidate(folders: ContentFolders, output: Output): Promise<number> {
  const problems = await contentProblems(folders);
  for (const problem of problems) output.complain(problem);
  if (problems.length === 0) output.print('The content is sound.');
  return problems.length === 0 ? 0 : 1;
}
