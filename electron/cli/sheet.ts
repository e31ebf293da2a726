import { resolve } from 'node:path'
import { formatPoints, formatTotal } from '@shared/format'
import { pointsToNumber, pointsToNumberOrNull } from '@shared/points'
import { sheetName } from '@shared/text.zh'
import { latestRound, readSheet } from '../handlers/sheets'
import { type Command, UsageError, withCase } from './command'

export const sheetCommand: Command = {
  usage: 'sheet FILE --subject 编号 --phase 阶段 [--round N] [--scorer 姓名]',
  options: {
    subject: { type: 'string' },
    phase: { type: 'string' },
    round: { type: 'string' },
    scorer: { type: 'string' },
  },
  run(call, tools) {
    const subject = call.required('subject')
    const phase = call.phase('phase')
    if (!phase) throw new UsageError('缺少 --phase')
    const asked = call.integer('round', 1)
    return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const scorer = call.scorer()
      const round = asked ?? latestRound(session, { subject, phase, scorer })
      const { score, key, subject: head } = readSheet(session, { subject, phase, round, scorer })
      const criteria = score.criteria.map((each) => ({
        id: each.id,
        points: pointsToNumber(each.points),
        score: pointsToNumberOrNull(each.score),
        deduction: pointsToNumberOrNull(each.deduction),
        reason: each.reason,
        notApplicable: each.notApplicable,
        derived: each.derived && {
          value: each.derived.value,
          of: each.derived.of,
          names: each.derived.names,
        },
      }))
      const rows = score.criteria.map(
        (each) =>
          `${each.id}\t${each.score === null ? '未评' : formatPoints(each.score)}/${formatPoints(each.points)}\t${each.reason ?? ''}`,
      )
      const total = `${head.name} ${sheetName(key)} 总分 ${formatTotal(score.total)}/100，未评 ${score.unanswered}`
      return {
        json: {
          subject,
          phase,
          round,
          total: pointsToNumber(score.total),
          unanswered: score.unanswered,
          criteria,
        },
        text: [total, ...rows].join('\n'),
      }
    })
  },
}
