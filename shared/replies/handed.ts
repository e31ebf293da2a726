/** Files that were dropped on the window: what the page may know of them, which is not where they lie. */
export interface HandedFiles {
  /** By it a call says which files it means. */
  token: string
  names: readonly string[]
}
