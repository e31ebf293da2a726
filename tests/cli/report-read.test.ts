import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duhe, duheJson } from '../builders/cli'
import { editDocx } from '../builders/edit-docx'
import { tempFolder } from '../builders/folder'

const home = tempFolder(afterAll)
const file = join(home, '示例案卷.duhe')
let word: string

interface Shown {
  id: string
  state: string
}

const changed = (paragraphs: readonly Shown[]) => paragraphs.filter(({ state }) => state !== 'unchanged')

beforeAll(() => {
  const made = duheJson(home, 'demo', join(home, 'demo')).json.files as string[]
  copyFileSync(made.find((each) => each.endsWith('.duhe'))!, file)
  const { json } = duheJson(home, 'report', file, '--kind', 'orders', '--out', home, '--format', 'docx')
  word = json.files[0].path
}, 120_000)

describe('report-read', () => {
  it('finds nothing new in a file that nobody touched', () => {
    const { code, json } = duheJson(home, 'report-read', file, word)
    expect([code, json.kind, json.committed, json.untaken]).toEqual([0, 'orders', false, []])
    expect(json.paragraphs.length).toBeGreaterThan(3)
    expect(changed(json.paragraphs)).toEqual([])
  })

  it('shows what was changed, writes it when told to, and prints it from then on', () => {
    editDocx(word, (xml) => xml.replace('并接受第2轮核实', '并于7日内接受第2轮核实'))
    const looked = duheJson(home, 'report-read', file, word)
    expect(changed(looked.json.paragraphs)).toMatchObject([
      { id: 'T-2/demand', state: 'changed', numbers: [{ inCase: null, inWord: '7' }] },
    ])
    expect(duhe(home, ['report-read', file, word]).stdout).toContain('7 在原文里没有')
    const { code, json } = duheJson(home, 'report-read', file, word, '--commit')
    expect([code, json.committed, json.written]).toEqual([0, true, 1])
    expect(changed(duheJson(home, 'report-read', file, word).json.paragraphs)).toEqual([])
    expect(duheJson(home, 'undo', file).code).toBe(0)
    expect(changed(duheJson(home, 'report-read', file, word).json.paragraphs)).toHaveLength(1)
  })

  it('refuses what is no report of this case, with a code and what to do', () => {
    const other = join(home, '说明.docx')
    writeFileSync(other, 'PK 不是')
    const { code, json } = duheJson(home, 'report-read', file, other)
    expect([code, json.error.code]).toEqual([3, 'document-unknown'])
    expect(duhe(home, ['report-read', file]).code).toBe(2)
    const mine = join(home, '另一镇.duhe')
    duheJson(home, 'new', mine, '--town', '别镇', '--county', '临江县', '--city', '清源市')
    expect(duheJson(home, 'report-read', mine, word).json.error.code).toBe('document-other-case')
  })
})
