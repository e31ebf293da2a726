declare module 'pdfmake' {
  import type { Readable } from 'node:stream'

  export interface Outline {
    addItem(title: string, place: { expanded: boolean; top: number; left: number }): Outline
  }

  interface TextOptions {
    lineBreak: false
    characterSpacing: number
    fill: true
    stroke: boolean
  }

  /** The pages of a document, to be drawn on until it ends; places are points from the top left of the page. */
  export interface PageSheets extends Readable {
    outline: Outline
    registerFont(name: string, data: Uint8Array): this
    switchToPage(index: number): this
    font(name: string, size: number): this
    text(text: string, x: number, y: number, options: TextOptions): this
    lineWidth(width: number): this
    lineJoin(join: 'round'): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    circle(x: number, y: number, radius: number): this
    dash(length: number, options: { space: number }): this
    stroke(colour?: string): this
    fill(colour: string): this
    fillAndStroke(fill: string, outline: string): this
    save(): this
    restore(): this
    end(): void
  }

  interface BlankPage {
    stack: readonly never[]
    pageBreak?: 'before'
  }

  interface DocumentDefinition {
    pageSize: { width: number; height: number }
    pageMargins: number
    info: Record<string, string | Date>
    language: string
    displayTitle: boolean
    content: readonly BlankPage[]
  }

  const pdfmake: {
    setFonts(fonts: Record<string, never>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(
      definition: DocumentDefinition,
      options: { bufferPages: true },
    ): { getStream(): Promise<PageSheets> }
  }
  export default pdfmake
}
