import type { VaultCheck } from '../../../shared/vault/asks';
import type { JobControl } from '../jobs';
import type { OpenVault } from '../vault/open';
import { walkContent } from './open-content';

/** Looks at the content of every live file to its end: how many there are, and which are gone or changed. */
export async function checkContents(vault: OpenVault, { breathe }: Pick<JobControl, 'breathe'>): Promise<VaultCheck['contents']> {
  const contents = vault.writer.all<{ content: string }>('SELECT DISTINCT content FROM attachments WHERE content IS NOT NULL AND deleted IS NULL ORDER BY content');
  let [missing, damaged, bytes] = [0, 0, 0];
  for (const { content } of contents) {
    const wrong = await walkContent(vault, content, async (piece) => {
      bytes += piece.length;
      await breathe();
    });
    if (wrong === 'blobMissing') missing++;
    else if (wrong !== null) damaged++;
  }
  return { count: contents.length, bytes, missing, damaged };
}
