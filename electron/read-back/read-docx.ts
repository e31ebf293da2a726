import type { WordFile } from '@shared/report/read-back/word-file'
import { readBlocks } from './document-blocks'
import { MAIN_PART } from './document-gate'
import { readParts } from './document-parts'
import { readProperties } from './document-properties'
import { fixedStyles } from './document-styles'

/** What a Word file says that the gate let through; throws where it cannot be read. */
export async function readDocx(bytes: Buffer): Promise<WordFile> {
  const parts = await readParts(bytes, [MAIN_PART, 'word/styles.xml', 'docProps/custom.xml'])
  return {
    properties: readProperties(parts['docProps/custom.xml']),
    blocks: readBlocks(parts[MAIN_PART], fixedStyles(parts['word/styles.xml'])),
  }
}
