/** Excel's limit, in UTF-16 units. */
const LONGEST = 31

const ILLEGAL = /[[\]:*?/\\]|^'|'$/g

const BLANK = '表'

function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/\p{Surrogate}/gu, '')
    .trim()
}

/** Gives out names that Excel accepts, each once: 31 characters at most, none of []:*?/\, case ignored. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>(['history'])
  return (wanted) => {
    const legal = cut(wanted.replace(ILLEGAL, ' ').trim(), LONGEST) || BLANK
    let name = legal
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      const ending = `（${count}）`
      name = cut(legal, LONGEST - ending.length) + ending
    }
    taken.add(name.toLowerCase())
    return name
  }
}
