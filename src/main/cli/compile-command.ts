import { compileContent } from '../services/compiled-content';
import type { ContentFolders } from '../services/content-files';
import { createLayoutEngine } from '../services/layout-engine';
import type { Output } from './output';

/** For the build: content and references in the form in which the program loads them at once. */
export async function runCompile(folders: ContentFolders, to: string, output: Output): Promise<number> {
  await compileContent(folders, { to, place: createLayoutEngine() });
  output.print('The content is compiled.');
  return 0;
}
