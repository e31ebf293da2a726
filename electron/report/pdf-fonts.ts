import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

/** 小标宋, 仿宋, 黑体, 楷体, 宋体. */
export type Face = 'title' | 'body' | 'black' | 'kai' | 'song'

const FILE: Record<Face, string> = {
  title: 'FandolSong-Bold.otf',
  body: 'FandolFang-Regular.otf',
  black: 'FandolHei-Regular.otf',
  kai: 'FandolKai-Regular.otf',
  song: 'NotoSerifSC-Regular.ttf',
}

/** Height of the em square above and below the baseline, the same for all fonts so that they share one line. */
const ASCENT_EM = 0.88
const DESCENT_EM = -0.12

export interface LoadedFont {
  name: string
  data: Buffer
  unitsPerEm: number
  /** In em; null where the font lacks the character. */
  advance(codePoint: number): number | null
  /** The path of a character that the font holds, in its units, upwards from the baseline. */
  outline(codePoint: number): string
}

/** Tables that would set neighbours closer or join them, while we measure character by character. */
const SHAPING = new Set(['GPOS', 'GSUB', 'kern'])

/** Writes the common ascent and descent into the font, lest mixed lines jump, and hides its shaping tables. */
function tame(data: Buffer, unitsPerEm: number): void {
  const tableCount = data.readUInt16BE(4)
  for (let entry = 12; entry < 12 + tableCount * 16; entry += 16) {
    const tag = data.toString('latin1', entry, entry + 4)
    if (SHAPING.has(tag)) data.write('----', entry, 'latin1')
    if (tag !== 'hhea') continue
    const table = data.readUInt32BE(entry + 8)
    data.writeInt16BE(Math.round(ASCENT_EM * unitsPerEm), table + 4)
    data.writeInt16BE(Math.round(DESCENT_EM * unitsPerEm), table + 6)
  }
}

function load(path: string, name: string): LoadedFont {
  const data = readFileSync(path)
  const font: Font = create(data)
  tame(data, font.unitsPerEm)
  const outlines = new Map<number, string>()
  return {
    name,
    data,
    unitsPerEm: font.unitsPerEm,
    advance: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint)
        ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
        : null,
    outline: (codePoint) => {
      const path = outlines.get(codePoint) ?? font.glyphForCodePoint(codePoint).path.toSVG()
      outlines.set(codePoint, path)
      return path
    },
  }
}

function shelfOf(folder: string, own: string | null) {
  const loaded = new Map<string, LoadedFont>()
  const open = (path: string, name: string): LoadedFont => {
    const font = loaded.get(name) ?? load(path, name)
    loaded.set(name, font)
    return font
  }
  const ofFace = (face: Face): LoadedFont =>
    face === 'body' && own ? open(own, 'own-body') : open(join(folder, FILE[face]), FILE[face])
  return { ofFace, named: (name: string) => loaded.get(name)!, used: () => [...loaded.values()] }
}

export type FontShelf = ReturnType<typeof shelfOf>

const shelves = new Map<string, FontShelf>()

/** The fonts of a folder, each opened when it is first asked for and kept as long as the thread lives. */
export function openFonts(folder: string, ownBody?: string): FontShelf {
  const own = ownBody && existsSync(ownBody) ? ownBody : null
  const place = JSON.stringify([folder, own])
  const shelf = shelves.get(place) ?? shelfOf(folder, own)
  shelves.set(place, shelf)
  return shelf
}
