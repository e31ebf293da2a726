/** What a Word file says, as it was read: nothing of it is to be trusted. */
export interface WordFile {
  properties: Readonly<Record<string, string>>
  blocks: readonly WordBlock[]
}

export type WordBlock = WordParagraph | { kind: 'table'; text: string }

export interface WordParagraph {
  kind: 'paragraph'
  text: string
  /** The names of the bookmarks in it that may be ours, in their order. */
  marks: readonly string[]
  /** Running text, and no heading, title, caption or signature by its style. */
  isBody: boolean
}
