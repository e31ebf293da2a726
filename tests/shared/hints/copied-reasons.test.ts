import { copiedReasons } from '@shared/hints/copied-reasons'
import { phrasesOf } from '@shared/phrases'
import { expect, test } from 'vitest'
import { deducted } from '../forms'
import { sheetWith, townOf } from './hint-input'

const LONG = '污水池清理未办理有限空间作业审批，也没有气体检测数据'
const names = {
  E001: '澜州市海丝机械有限公司',
  E002: '临澜市云屿镇五金加工厂',
  E003: '临澜市晟达鞋业有限公司',
}
const town = townOf(['E001', 'E002', 'E003'], names)
const saying = (one: string, other: string, criterion = '14.2') =>
  copiedReasons({
    ...town,
    sheets: [
      sheetWith('E001', { '14.2': deducted(100, one) }),
      sheetWith('E003', { [criterion]: deducted(100, other) }),
    ],
  })

test('the same long reason in own words is named, whatever its punctuation and criterion', () => {
  const [hint, ...others] = saying(LONG, '污水池清理 未办理有限空间作业审批、也没有气体检测数据。', '14.1')
  expect(others).toEqual([])
  expect(hint).toMatchObject({ id: 'copied-reasons', subjects: ['E001', 'E003'], criteria: ['14.2', '14.1'] })
})

test('all that two enterprises have in common is one hint', () => {
  const both = { '14.2': deducted(100, LONG), '14.1': deducted(50, `${LONG}，通道上还堆着坯布`) }
  const sheets = [sheetWith('E001', both), sheetWith('E003', both)]
  expect(copiedReasons({ ...town, sheets }).map(({ message }) => message)).toEqual([
    expect.stringContaining('有 2 条较长的原因一字不差'),
  ])
})

test('a short reason, a ready phrase and the same enterprise in two phases are left alone', () => {
  expect(saying('通道堆放杂物', '通道堆放杂物')).toEqual([])
  const [phrase] = phrasesOf('enterprise', '14.2')!.reasons
  expect(saying(`${phrase}，与自评相符`, `${phrase}，与自评相符`)).toEqual([])
  const sheets = (['selfAssessment', 'verification'] as const).map((phase) =>
    sheetWith('E001', { '14.2': deducted(100, LONG) }, phase),
  )
  expect(copiedReasons({ ...town, sheets })).toEqual([])
})

test('a reason that names another enterprise of the case leads to both', () => {
  const [hint] = saying('台账不全', '海丝机械配电房未上锁')
  expect(hint).toMatchObject({ subjects: ['E003', 'E001'], criteria: ['14.2'] })
  expect(hint!.message).toContain('E003 临澜市晟达鞋业有限公司的自评 14.2 原因里写着另一家企业 E001')
  expect(saying('台账不全', '澜州市海丝机械有限公司的台账')).toHaveLength(1)
})

test('its own name, a trade word and a part of a longer name are not another enterprise', () => {
  expect(saying('海丝机械配电房未上锁', '晟达鞋业的台账不全')).toEqual([])
  expect(saying('五金加工区通道堵塞', '五金加工区通道堵塞')).toEqual([])
  const alike = townOf(['E001', 'E002'], { E001: '海丝机械有限公司', E002: '海丝机械配件有限公司' })
  const sheets = [sheetWith('E002', { '14.1': deducted(50, '海丝机械配件仓库杂乱') })]
  expect(copiedReasons({ ...alike, sheets })).toEqual([])
})
