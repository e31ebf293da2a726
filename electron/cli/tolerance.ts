import { resolve } from 'node:path'
import { pointsFromNumber } from '@shared/points'
import { declareTolerance } from '../handlers/tolerance'
import { type Command, type Invocation, UsageError, withCase } from './command'
import { toleranceJson } from './tolerance-json'

export const toleranceCommand: Command = {
  usage:
    'tolerance FILE [--total X] [--section R] [--full-to-zero on|off] [--severity reassist|inconsistent] [--reason 原因]',
  options: {
    total: { type: 'string' },
    section: { type: 'string' },
    'full-to-zero': { type: 'string' },
    severity: { type: 'string' },
    reason: { type: 'string' },
  },
  run(call, tools) {
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
