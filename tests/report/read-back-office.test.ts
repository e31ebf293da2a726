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
import { HAS_OFFICE, part, reSaved } from './tools'
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
  return Buffer.from(await renderDocx(model, wordMarks(model, originOf(kind), shortDigest)))
}

async function changesIn(bytes: Uint8Array, kind: ReportKind, town: string) {
  const today = towns[town]![kind]
  const word = await readDocx(Buffer.from(bytes))
  const of = originOf(kind)
  const { paragraphs, untaken } = readBack({ word, of, today, atExport: null, digest: shortDigest })
  const changed = paragraphs.filter(({ state }) => state !== 'unchanged')
  return { changed, untaken, same: paragraphs.length - changed.length, properties: word.properties }
}

const TOWNS = ['the sample town', 'a town of which nothing is known', 'a town of the longest names']

describe.each(TOWNS)('the Word files of %s', (town) => {
  it.each(REPORT_KINDS)('%s is well-formed with its marks, and read back without a change', async (kind) => {
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
  it.each(['township', 'orders', 'comparison', 'draw'] as const)(
    '%s says nothing new, and what was changed in it is found',
    async (kind) => {
      const town = 'the sample town'
      const bytes = await written(kind, town)
      const again = reSaved(bytes, ...formats)
      const { changed, untaken, properties } = await changesIn(again, kind, town)
      expect([changed, untaken]).toEqual([[], []])
      expect(properties).toMatchObject({ [PROPERTY.caseId]: 'c1', [PROPERTY.kind]: kind })

      const [first] = passagesOf(towns[town]![kind])
      const words = first!.text.slice(0, 4)
      const edited = editedDocx(bytes, (xml) => xml.replace(words, `经研究，${words}`))
      const found = await changesIn(reSaved(edited, ...formats), kind, town)
      expect(found.changed).toMatchObject([
        { id: first!.id, state: 'changed', text: `经研究，${first!.text}` },
      ])
    },
    120_000,
  )
})
