import { walkXml } from './walk-xml'

/** The file's own properties that were given to it as text. */
export function readProperties(custom: string): Record<string, string> {
  const properties = new Map<string, string>()
  let name: string | null = null
  if (custom !== '')
    walkXml(custom, {
      open: (element, attribute) => {
        if (element === 'property') name = attribute('name') ?? null
      },
      close: (element) => {
        if (element === 'property') name = null
      },
      text: (text) => {
        if (name !== null) properties.set(name, (properties.get(name) ?? '') + text.trim())
      },
    })
  return Object.fromEntries(properties)
}
