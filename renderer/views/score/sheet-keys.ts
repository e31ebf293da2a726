/** What a key asks of the sheet while no field is being typed into. */
export type Command =
  | { kind: 'move'; by: -1 | 1 }
  | { kind: 'chapter'; by: -1 | 1 }
  | { kind: 'subject'; to: 'previous' | 'next' }
  | { kind: 'type'; text: string }
  | { kind: 'enter' }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'lose-all' }
  | { kind: 'find' }
  | { kind: 'fill-full' }
  | { kind: 'not-applicable' }
  | { kind: 'clear' }
  | { kind: 'sign' }
  | { kind: 'history' }
  | { kind: 'photos' }
  | { kind: 'escape' }

const NAMED: Record<string, Command> = {
  ArrowUp: { kind: 'move', by: -1 },
  ArrowDown: { kind: 'move', by: 1 },
  PageUp: { kind: 'chapter', by: -1 },
  PageDown: { kind: 'chapter', by: 1 },
  '[': { kind: 'subject', to: 'previous' },
  '【': { kind: 'subject', to: 'previous' },
  ']': { kind: 'subject', to: 'next' },
  '】': { kind: 'subject', to: 'next' },
  Enter: { kind: 'enter' },
  '-': { kind: 'step', by: 1 },
  '+': { kind: 'step', by: -1 },
  '=': { kind: 'step', by: -1 },
  x: { kind: 'lose-all' },
  g: { kind: 'find' },
  '/': { kind: 'find' },
  '、': { kind: 'find' },
  f: { kind: 'fill-full' },
  n: { kind: 'not-applicable' },
  s: { kind: 'sign' },
  h: { kind: 'history' },
  p: { kind: 'photos' },
  Delete: { kind: 'clear' },
  Escape: { kind: 'escape' },
}

/** Also understands the full-width characters of a Chinese keyboard; null where the key means nothing here. */
export function commandOf(key: string): Command | null {
  const plain = key.length === 1 ? key.normalize('NFKC').toLowerCase() : key
  if (/^\d$/.test(plain)) return { kind: 'type', text: plain }
  if (plain === '.' || plain === '。') return { kind: 'type', text: '0.' }
  return NAMED[plain] ?? null
}
