declare module 'sax' {
  export interface Attribute {
    local: string
    value: string
  }

  export interface Tag {
    local: string
    attributes: Readonly<Record<string, Attribute>>
  }

  export interface Parser {
    onerror: (error: Error) => void
    ondoctype: () => void
    onopentag: (tag: Tag) => void
    onclosetag: () => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    write(chunk: string): Parser
    close(): Parser
  }

  export function parser(strict: true, options: { xmlns: true; strictEntities: true }): Parser
}
