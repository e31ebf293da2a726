import { resolve } from 'node:path'
import { formatPoints } from '@shared/format'
import { pointsFromNumber, pointsToNumber } from '@shared/points'
import type { Calibration } from '@shared/statistics/calibration'
import { declareTolerance, proposeTolerance } from '../handlers/tolerance'
import { type Answer, type Command, type Invocation, UsageError, withCase } from './command'
import { toleranceJson } from './tolerance-json'

export const toleranceCommand: Command = {
  usage:
    'tolerance FILE [--total X] [--section R] [--full-to-zero on|off] [--severity reassist|inconsistent] [--reason 原因]；或 tolerance FILE --propose（由校准轮推算）',
  options: {
    total: { type: 'string' },
    section: { type: 'string' },
    'full-to-zero': { type: 'string' },
    severity: { type: 'string' },
    reason: { type: 'string' },
    propose: { type: 'boolean' },
  },
  run(call, tools) {
    if (call.has('propose'))
      return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) =>
        proposal(proposeTolerance(session)),
      )
    const fullToZero = call.oneOf('full-to-zero', ['on', 'off'])
    const input = {
      total: readTotal(call),
      sectionShare: readShare(call),
      fullToZero: fullToZero === undefined ? undefined : fullToZero === 'on',
      severity: call.oneOf('severity', ['reassist', 'inconsistent']),
      reason: call.text('reason')?.trim() || null,
    }
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      const { event, tolerance } = declareTolerance(session, tools.actor, input)
      return { json: { event, tolerance: toleranceJson(tolerance) }, text: '已声明容差。' }
    })
  },
}

function readTotal(call: Invocation): number | undefined {
  const text = call.text('total')
  if (text === undefined) return undefined
  const points = pointsFromNumber(Number(text))
  if (points === null || points > 10_000) throw new UsageError('--total 须是 0 到 100、最多两位小数的数')
  return points
}

function readShare(call: Invocation): number | undefined {
  const text = call.text('section')
  if (text === undefined) return undefined
  const share = Number(text) * 10_000
  if (!(share >= 0 && share <= 10_000)) throw new UsageError('--section 须是 0 到 1 的数')
  return Math.round(share)
}

function proposal(calibration: Calibration | null): Answer {
  if (!calibration)
    return { json: { proposal: null }, text: '没有校准轮：须有两名评分人各自评完同样的至少 3 家企业。' }
  const { scorers, n, sem, mdc, total } = calibration
  const json = { proposal: { scorers, n, sem, mdc, total: pointsToNumber(total) } }
  return { json, text: `${scorers.join('、')}共评 ${n} 家，建议总分容差 ${formatPoints(total)} 分。` }
}
