export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly Element[]
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|[^<]+/g
const TAG = /^<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

function attributesOf(source: string): Record<string, string> {
  const found = [...source.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
    name!,
    double ?? single ?? '',
  ])
  if (new Set(found.map(([name]) => name)).size < found.length)
    throw new Error(`an attribute twice: ${source}`)
  return Object.fromEntries(found)
}

/** The elements of an XML text; throws where it is not well-formed. */
export function xmlTree(source: string): Element {
  if (BARE_AMPERSAND.test(source) || FORBIDDEN.test(source)) throw new Error('a character XML forbids')
  const top: Element[] = []
  const open: { name: string; children: Element[] }[] = [{ name: '', children: top }]
  for (const [token] of source.matchAll(TOKEN)) {
    if (!token.startsWith('<') || /^<[!?]/.test(token)) continue
    const [, closing, name = '', attributes = '', empty] = TAG.exec(token) ?? []
    if (name === '') throw new Error(`no tag: ${token}`)
    if (closing) {
      if (open.pop()!.name !== name) throw new Error(`closed out of turn: ${token}`)
      continue
    }
    const children: Element[] = []
    open.at(-1)!.children.push({ name, attributes: attributesOf(attributes), children })
    if (!empty) open.push({ name, children })
  }
  if (open.length !== 1 || top.length !== 1) throw new Error('not one element')
  return top[0]!
}

/** All elements of that name, in the order of the text. */
export const elementsOf = (root: Element, name: string): Element[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => elementsOf(child, name)),
]

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? []
