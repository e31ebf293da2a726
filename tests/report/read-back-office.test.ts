import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import { passagesOf } from '@shared/report/passages'
import { readBack } from '@shared/report/read-back'
import { PROPERTY, wordMarks } from '@shared/report/word-marks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../electron/read-back/read-docx'
import { shortDigest } from '../../electron/read-back/short-digest'
import { renderDocx } from '../../electron/report/docx'
import { editedDocx } from '../builders/edit-docx'
import { tempFolder } from '../builders/folder'
import { foundedReports, longestReports, type Reports, sampleReports } from '../builders/report-cases'
import { FONTS, HAS_OFFICE, part, reSaved } from './tools'
import { xmlTree } from './xml-tree'

const folder = tempFolder(afterAll)
const towns: Record<string, Reports> = {}

beforeAll(async () => {
  towns['the sample town'] = await sampleReports(folder)
  towns['a town of which nothing is known'] = foundedReports(folder)
  towns['a town of the longest names'] = await longestReports(folder)
})

const originOf = (kind: ReportKind) => ({ caseId: 'c1', kind, subject: null, asOf: '2024' })

const written = async (kind: ReportKind, town: string): Promise<Buffer> => {
  const model = towns[town]![kind]
  return Buffer.from(await renderDocx(model, FONTS, wordMarks(model, originOf(kind), shortDigest)))
}

async function changesIn(bytes: Uint8Array, kind: ReportKind, town: string) {
  const today = towns[town]![kind]
  const word = await readDocx(Buffer.from(bytes))
  const of = originOf(kind)
  const { paragraphs, untaken } = readBack({
    word,
    of,
    today,
    edits: [],
    atExport: null,
    digest: shortDigest,
  })
  const changed = paragraphs.filter(({ state }) => state !== 'unchanged')
  return { changed, untaken, same: paragraphs.length - changed.length, properties: word.properties }
}

/** The forms are cells throughout. */
const WITH_PROSE = REPORT_KINDS.filter((kind) => kind !== 'sheets')

const TOWNS = ['the sample town', 'a town of which nothing is known', 'a town of the longest names']

describe.each(TOWNS)('the Word files of %s', (town) => {
  it.each(WITH_PROSE)('%s is well-formed with its marks, and read back without a change', async (kind) => {
    const bytes = await written(kind, town)
    xmlTree(part(bytes, 'word/document.xml'))
    const { changed, untaken, same, properties } = await changesIn(bytes, kind, town)
    expect([changed, untaken]).toEqual([[], []])
    expect(same).toBe(passagesOf(towns[town]![kind]).length)
    expect(properties).toMatchObject({ [PROPERTY.caseId]: 'c1', [PROPERTY.kind]: kind })
  })
})

const RE_SAVED = [
  ['opened and saved by LibreOffice', ['docx']],
  ['carried through an .odt and back', ['odt', 'docx']],
] as const

describe.runIf(HAS_OFFICE).each(RE_SAVED)('%s', (_, formats) => {
  it.each(['township', 'draw'] as const)(
    '%s says what was changed in it, and nothing else',
    async (kind) => {
      const town = 'the sample town'
      const [first] = passagesOf(towns[town]![kind])
      const words = first!.text.slice(0, 12)
      const edited = editedDocx(await written(kind, town), (xml) => xml.replace(words, `经研究，${words}`))
      const { changed, untaken, properties } = await changesIn(reSaved(edited, ...formats), kind, town)
      const text = `经研究，${first!.text}`
      expect(changed).toMatchObject([{ id: first!.id, state: 'changed', text }])
      expect(untaken).toEqual([])
      expect(properties).toMatchObject({ [PROPERTY.caseId]: 'c1', [PROPERTY.kind]: kind })
    },
    120_000,
  )
})
