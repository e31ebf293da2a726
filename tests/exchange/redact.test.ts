import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { redactor } from '@shared/exchange/redact-text'
import { describe, expect, test } from 'vitest'
import { sendCopy } from '../../electron/exchange/send'
import { saveEnterprise } from '../../electron/handlers/enterprises'
import { savePerson } from '../../electron/handlers/people'
import { attachPhoto } from '../../electron/handlers/photos'
import { makeSample } from '../../electron/handlers/sample'
import { signSheet } from '../../electron/handlers/signatures'
import { CaseSession } from '../../electron/session'
import { verifyCaseFile } from '../../electron/store/verify'
import { Work } from '../../electron/work'
import { resources, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { photoOf } from '../builders/photo'
import { testSurroundings } from '../builders/surroundings'
import { typesetHere } from '../builders/typeset'
import { laptop, openCopy } from './laptops'

const REDACTED = { mine: false, redact: true, photos: false, encrypt: false }
const EARLIER_NAME = '蔚蓝旧名纸品有限公司'
const ADDRESS = '临澜市云屿镇望潮路 18 号'

/** The sample town with names in every kind of place: history, signatures, reasons, photos. */
async function sampleDesk(folder: string) {
  const file = join(folder, '示例.duhe')
  const around = testSurroundings()
  await makeSample(file, { resources, around, typeset: typesetHere })
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  const { session } = desk
  const [first] = session.record.enterprises
  saveEnterprise(session, '黄怀瑾', { id: first!.id, facts: { name: EARLIER_NAME } })
  saveEnterprise(session, '黄怀瑾', {
    id: first!.id,
    facts: {
      name: first!.name,
      address: ADDRESS,
      phone: '13800138000',
      contact: '李望舒',
      creditCode: '90000000000000000N',
    },
  })
  savePerson(session, '苏喆明', {
    id: null,
    name: '欧阳若溪',
    role: 'expert',
    unit: '',
    phone: '0599-5550999',
  })
  const reason = `${first!.name}的李 望舒说，欧阳若溪电话 139 0013 9000，原名${EARLIER_NAME}`
  const answer = { kind: 'scored', deduction: 50, reason, basis: null } as const
  const { handlers } = await import('../../electron/handlers')
  await handlers['score.set'](desk, { key: sheetKey('E099', 'selfAssessment'), criterion: '1.1', answer })
  signSheet(session, '苏喆明', { key: sheetKey(first!.id, 'selfAssessment'), name: '欧阳若溪' })
  const place = { subject: first!.id, phase: 'verification', round: 1, criterion: '14.2' } as const
  attachPhoto(session, '苏喆明', { place, ...photoOf(7, '李望舒办公室.jpg') })
  return desk
}

/** Everything in the case that names somebody or something. */
const originalsOf = ({ record }: CaseSession): string[] => [
  ...record.enterprises.flatMap(({ name, creditCode, phone, contact, address }) =>
    [name, creditCode, phone, contact, address].filter((each) => each !== null),
  ),
  ...record.people.flatMap(({ name, phone }) => (phone ? [name, phone] : [name])),
  ...['欧阳若溪', '李望舒', '李 望舒', '黄怀瑾', '苏喆明', '139 0013 9000', EARLIER_NAME, ADDRESS],
  record.identity.caseId,
]

test('a redacted copy holds none of the originals in any byte, verifies, and is another case', async () => {
  const folder = tempFolder()
  const desk = await sampleDesk(folder)
  const { session } = desk
  const target = join(folder, '隐.duhe')
  const sent = await sendCopy(session, { ...REDACTED, target }, desk.tools, new Work())
  const originals = originalsOf(session)
  expect(originals.length).toBeGreaterThan(150)
  expect(sent.replaced).toBeGreaterThan(100)

  const bytes = readFileSync(target)
  expect(originals.filter((original) => bytes.includes(original))).toEqual([])
  expect(readFileSync(desk.openFile!).includes(originals[0]!)).toBe(true)
  expect(verifyCaseFile(target).ok).toBe(true)

  const copy = CaseSession.open(target, 'read', testSurroundings(9))
  expect(copy.record.identity.caseId).not.toBe(session.record.identity.caseId)
  expect(copy.record.photos).toEqual([])
  expect(copy.record.enterprises[0]!.name).toBe('企业001')
  const totals = (each: CaseSession) =>
    each
      .assessment()
      .subjects.map(({ id, comparison, flags }) => [id, comparison?.total.gap, flags.map((flag) => flag.id)])
  expect(totals(copy)).toEqual(totals(session))
  const reasons = copy.record.sheets.flatMap(({ answers }) =>
    [...answers.values()].map((each) => each.reason),
  )
  const told = reasons.filter((reason) => reason?.includes('〔电话〕'))
  expect(told).toEqual([expect.stringMatching(/^企业001的人员\d{3}说，人员\d{3}电话 〔电话〕，原名企业001$/)])
  copy.close()
})

test('photos go along only when asked for, without the names of their files', async () => {
  const folder = tempFolder()
  const desk = await sampleDesk(folder)
  const target = join(folder, '隐.duhe')
  await sendCopy(desk.session, { ...REDACTED, photos: true, target }, desk.tools, new Work())
  const copy = CaseSession.open(target, 'read', testSurroundings(9))
  expect(copy.record.photos).toMatchObject([{ name: null }])
  expect(copy.verify().findings).toEqual([])
  copy.close()
})

describe('a text', () => {
  const redact = redactor(
    new Map([
      ['云海宏远织造有限公司', '企业001'],
      ['云海宏远', '企业001'],
      ['林远', '人员001'],
      ['王', '人员002'],
      ['li', '人员003'],
      ['12', '电话001'],
    ]),
  )
  test.each([
    ['云海宏远织造有限公司由林远负责', '企业001由人员001负责'],
    ['云海宏远和林 远', '企业001和人员001'],
    ['王', '人员002'],
    ['国王', '国王'],
    ['li签，limit不变', '人员003签，limit不变'],
    ['12', '电话001'],
    ['第 12 条', '第 12 条'],
    ['电话13800138000。', '电话〔电话〕。'],
    ['座机0595-88881234', '座机〔电话〕'],
    ['代码91350581MA2XYZ1234', '代码〔代码〕'],
    [
      'a1380013800013800138000b91350581aa2afb1234aa91350581aa2afb123411',
      'a1380013800013800138000b91350581aa2afb1234aa91350581aa2afb123411',
    ],
  ])('%s becomes %s', (before, after) => expect(redact(before)).toBe(after))
})
