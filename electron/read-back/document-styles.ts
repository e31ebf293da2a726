import { walkXml } from './walk-xml'

/** Styles of lines that are no running text, by the names that Word, WPS and LibreOffice keep. */
const FIXED = new Set([
  'title',
  'subtitle',
  'caption',
  'header',
  'footer',
  '题下署名',
  '落款',
  '附件标识',
  '附件标题',
  '表后空行',
])
const HEADING = /^(heading|标题) ?\d/

/** The ids of the styles that make a paragraph a heading, title, caption or signature. */
export function fixedStyles(styles: string): ReadonlySet<string> {
  const fixed = new Set<string>()
  if (styles === '') return fixed
  let style = ''
  walkXml(styles, {
    open: (name, attribute) => {
      if (name === 'style') style = attribute('styleId') ?? ''
      else if (name === 'outlineLvl' && style) fixed.add(style)
      else if (name === 'name' && style) {
        const said = (attribute('val') ?? '').toLowerCase()
        if (FIXED.has(said) || HEADING.test(said)) fixed.add(style)
      }
    },
    close: (name) => {
      if (name === 'style') style = ''
    },
    text: () => undefined,
  })
  return fixed
}
