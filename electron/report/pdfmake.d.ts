declare module 'pdfmake' {
  interface Position {
    x: number
    y: number
  }

  interface CanvasLine {
    type: 'line'
    x1: number
    y1: number
    x2: number
    y2: number
    lineWidth: number
  }

  export interface TextNode {
    text: string
    font: string
    fontSize: number
    characterSpacing: number
    noWrap: true
    preserveLeadingSpaces: true
    preserveTrailingSpaces: true
    absolutePosition: Position
    id?: string
    outline?: true
    outlineText?: string
    outlineParentId?: string
    outlineExpanded?: boolean
  }

  export interface CanvasNode {
    canvas: CanvasLine[]
    absolutePosition: Position
  }

  export interface StackNode {
    stack: (TextNode | CanvasNode)[]
    pageBreak?: 'before'
  }

  export interface DocumentDefinition {
    pageSize: { width: number; height: number }
    pageMargins: number
    info: Record<string, string | Date>
    language: string
    displayTitle: boolean
    content: StackNode[]
    defaultStyle: { font: string }
  }

  const pdfmake: {
    virtualfs: { writeFileSync(name: string, data: Uint8Array): void }
    setFonts(fonts: Record<string, { normal: string }>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> }
  }
  export default pdfmake
}
