declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  interface Outline {
    addItem(title: string, place: { expanded: boolean; top: number; left: number }): Outline
  }

  interface DocumentOptions {
    size: [width: number, height: number]
    margin: number
    font: null
    autoFirstPage: false
    lang: string
    displayTitle: boolean
    info: Record<string, string | Date>
  }

  interface TextOptions {
    lineBreak: false
    characterSpacing: number
    fill: true
    stroke: boolean
  }

  /** A document that is written as it is drawn; places are points from the top left of the page. */
  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions)
    readonly outline: Outline
    registerFont(name: string, data: Uint8Array): this
    addPage(): this
    font(name: string, size: number): this
    text(text: string, x: number, y: number, options: TextOptions): this
    lineWidth(width: number): this
    lineJoin(join: 'round'): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(): this
    end(): void
  }
}
