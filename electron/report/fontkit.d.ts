declare module 'fontkit' {
  export interface Font {
    readonly characterSet: readonly number[]
    readonly familyName: string
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
  }

  interface Glyph {
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }

  export function create(data: Uint8Array): Font
}
