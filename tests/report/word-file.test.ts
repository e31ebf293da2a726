import { dirname, join } from 'node:path/posix'
import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/report/docx'
import { tempFolder } from '../builders/folder'
import { type Reports, sampleReports } from '../builders/report-cases'
import { FONTS, part, partNames } from './tools'
import { childrenOf, type Element, elementsOf, xmlTree } from './xml-tree'

let reports: Reports
const folder = tempFolder(afterAll)

beforeAll(async () => {
  reports = await sampleReports(folder)
})

const settingOf = (element: Element | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.attributes['w:val']

/** The order in which Word's schema wants properties; what is not named here is not ours. */
const ORDER: Record<string, readonly string[]> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'widowControl',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
  ],
  'w:rPr': [
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'color',
    'spacing',
    'sz',
    'szCs',
    'u',
    'vertAlign',
    'lang',
  ],
  'w:tblPr': ['tblStyle', 'tblW', 'jc', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook'],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'tcMar', 'vAlign'],
  'w:sectPr': ['headerReference', 'footerReference', 'type', 'pgSz', 'pgMar', 'pgNumType', 'docGrid'],
}

/** Where each cell of a row begins, how far it spreads to the right, and whether it goes on from above. */
function cellsOf(row: Element) {
  let column = 0
  return childrenOf(row, 'w:tc').map((cell) => {
    const [properties] = childrenOf(cell, 'w:tcPr')
    const span = Number(settingOf(properties, 'w:gridSpan') ?? 1)
    const [merge] = childrenOf(properties, 'w:vMerge')
    const begins = column
    column += span
    return { cell, begins, span, merge: merge && (merge.attributes['w:val'] ?? 'continue') }
  })
}

describe.each<ReportKind>(REPORT_KINDS)('the Word file of the %s report', (kind) => {
  let bytes: Uint8Array
  let trees: Map<string, Element>
  const tree = (name: string): Element => trees.get(name)!

  beforeAll(async () => {
    bytes = await renderDocx(reports[kind], FONTS)
    const xml = partNames(bytes).filter((name) => /\.(xml|rels)$/.test(name))
    trees = new Map(xml.map((name) => [name, xmlTree(part(bytes, name))]))
  })

  it('names the type of each of its parts', () => {
    const types = tree('[Content_Types].xml')
    const endings = elementsOf(types, 'Default').map(({ attributes }) => attributes.Extension)
    const names = elementsOf(types, 'Override').map(({ attributes }) => attributes.PartName)
    const parts = partNames(bytes).filter((name) => name !== '[Content_Types].xml')
    expect(
      parts.filter((name) => !names.includes(`/${name}`) && !endings.includes(name.split('.').at(-1)!)),
    ).toEqual([])
    expect(names.filter((name) => !parts.includes(name!.slice(1)))).toEqual([])
  })

  it('leads every reference to a part that it holds', () => {
    for (const [name, root] of trees) {
      if (!name.endsWith('.rels')) continue
      const owner = join(
        dirname(name),
        '..',
        name
          .split('/')
          .at(-1)!
          .replace(/\.rels$/, ''),
      )
      const relations = elementsOf(root, 'Relationship')
      const inside = relations.filter(({ attributes }) => attributes.TargetMode !== 'External')
      for (const { attributes } of inside)
        expect(partNames(bytes)).toContain(join(dirname(owner), attributes.Target!).replace(/^\//, ''))
      const known = new Set(relations.map(({ attributes }) => attributes.Id))
      const source = trees.get(owner)
      const used = source ? [...JSON.stringify(source).matchAll(/"r:(?:id|embed|link)":"([^"]*)"/g)] : []
      expect(used.filter(([, id]) => !known.has(id!))).toEqual([])
    }
  })

  it('has no cell without a paragraph at its end', () => {
    for (const cell of elementsOf(tree('word/document.xml'), 'w:tc'))
      expect(cell.children.at(-1)?.name).toBe('w:p')
  })

  it('fills the grid of every table, and lets no cell go on from nowhere', () => {
    for (const table of elementsOf(tree('word/document.xml'), 'w:tbl')) {
      const width = elementsOf(table, 'w:gridCol').length
      let above: ReturnType<typeof cellsOf> = []
      for (const row of childrenOf(table, 'w:tr')) {
        const cells = cellsOf(row)
        expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(width)
        for (const { begins, span, merge } of cells) {
          if (merge !== 'continue') continue
          expect(above).toContainEqual(expect.objectContaining({ begins, span, merge: expect.any(String) }))
        }
        above = cells
      }
    }
  })

  it('gives properties in the order of the schema', () => {
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/footer1.xml', 'word/footer2.xml'])
      for (const [group, order] of Object.entries(ORDER))
        for (const { children } of elementsOf(tree(name), group)) {
          const names = children.map((child) => child.name.replace(/^w:/, ''))
          expect(names).toEqual(names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
          expect(names.filter((each) => !order.includes(each))).toEqual([])
        }
  })

  it('ends with its only section, whose feet differ on odd and even pages', () => {
    const [body] = childrenOf(tree('word/document.xml'), 'w:body')
    expect(elementsOf(body!, 'w:sectPr')).toHaveLength(1)
    const section = body!.children.at(-1)!
    expect(section.name).toBe('w:sectPr')
    const feet = childrenOf(section, 'w:footerReference').map(({ attributes }) => attributes['w:type'])
    expect(feet.sort()).toEqual(['default', 'even'])
    expect(childrenOf(tree('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
  })

  it('counts pages in runs of their own: begin, PAGE, separate, end', () => {
    for (const [name, root] of trees) {
      expect(elementsOf(root, 'w:fldSimple')).toEqual([])
      if (!/footer\d/.test(name) || name.endsWith('.rels')) continue
      const steps = elementsOf(root, 'w:r').flatMap((run) => {
        const marks = run.children.filter((child) => /^w:(fldChar|instrText)$/.test(child.name))
        expect(marks.length).toBeLessThanOrEqual(1)
        return marks.map((mark) => mark.attributes['w:fldCharType'] ?? 'PAGE')
      })
      expect(steps).toEqual(['begin', 'PAGE', 'separate', 'end'])
    }
  })

  it('defines each style that it uses, with a Chinese face of its own or of the document', () => {
    const styles = tree('word/styles.xml')
    const ids = new Set(elementsOf(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']))
    const used = [...trees].flatMap(([, root]) => elementsOf(root, 'w:pStyle'))
    expect(used.filter(({ attributes }) => !ids.has(attributes['w:val']))).toEqual([])
    const [defaults] = elementsOf(styles, 'w:docDefaults')
    expect(elementsOf(defaults!, 'w:rFonts')[0]!.attributes['w:eastAsia']).toBe('仿宋_GB2312')
    for (const { attributes } of elementsOf(styles, 'w:rFonts')) expect(attributes['w:eastAsia']).toBeTruthy()
  })
})
