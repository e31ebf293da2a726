import { parser, type Tag } from 'sax'

export interface XmlListener {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

/** Deeper than any office program nests. */
const DEEPEST = 256

/** Walks through an XML text by the local names of its elements. A document type is refused, and with it every entity but XML's own five; throws where the text is not well-formed. */
export function walkXml(source: string, listener: XmlListener): void {
  const open: string[] = []
  const walker = parser(true, { xmlns: true, strictEntities: true })
  walker.onerror = (error) => {
    throw error
  }
  walker.ondoctype = () => {
    throw new Error('a document type')
  }
  walker.onopentag = (tag) => {
    open.push(tag.local)
    if (open.length > DEEPEST) throw new Error('nested too deeply')
    listener.open(tag.local, (name) => attributeOf(tag, name))
  }
  walker.onclosetag = () => listener.close(open.pop()!)
  walker.ontext = listener.text
  walker.oncdata = listener.text
  walker.write(source).close()
}

const attributeOf = ({ attributes }: Tag, name: string): string | undefined =>
  Object.values(attributes).find(({ local }) => local === name)?.value
