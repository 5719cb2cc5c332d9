import { problemText, validateContent, type ContentFolders } from '../services/content';
import type { Output } from './output';

/** Checks everything in content/ and templates/: 0 when it is sound, 1 when it is not. */
export async function runValidate(folders: ContentFolders, output: Output): Promise<number> {
  const problems = await validateContent(folders);
  for (const problem of problems) output.complain(problemText(problem));
  if (problems.length === 0) output.print('The content is sound.');
  return problems.length === 0 ? 0 : 1;
}
