/** What a key or a button asks of the viewer. */
export type ViewerCommand = 'previous' | 'next' | 'closer' | 'further' | 'pair' | 'date' | 'detach' | 'close'

const KEYS: Record<string, ViewerCommand> = {
  arrowleft: 'previous',
  arrowright: 'next',
  '+': 'closer',
  '=': 'closer',
  '-': 'further',
  b: 'pair',
  t: 'date',
  delete: 'detach',
}

/** Also understands the full-width characters of a Chinese keyboard; with Shift the arrows scroll a zoomed picture. */
export function viewerCommand(event: {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
}): ViewerCommand | null {
  if (event.ctrlKey || (event.shiftKey && event.key.startsWith('Arrow'))) return null
  return KEYS[event.key.normalize('NFKC').toLowerCase()] ?? null
}
