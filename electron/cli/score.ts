import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { type AnswerBody, FULL } from '@shared/answer'
import { SCORED_PHASES } from '@shared/case/phase'
import { PANEL } from '@shared/case/sheet'
import { currentRound } from '@shared/current-round'
import { CaseProblem, problemOf } from '@shared/outcome'
import { pointsFromNumber, pointsToNumber, pointsToNumberOrNull } from '@shared/points'
import { z } from 'zod'
import { type ScoreInput, setScore } from '../handlers/sheets'
import type { CaseSession } from '../session'
import { type CliTools, type Command, type Invocation, UsageError, withCase } from './command'

/** One line of `score --lines`, and what the options of a single score come down to. */
const scoreLine = z.object({
  subject: z.string(),
  phase: z.enum(SCORED_PHASES),
  round: z.number().int().min(1).optional(),
  scorer: z.string().default(PANEL),
  criterion: z.string(),
  deduct: z.number().optional(),
  count: z.number().int().min(0).optional(),
  reason: z.string().trim().min(1).nullish(),
  full: z.boolean().optional(),
  notApplicable: z.boolean().optional(),
  clear: z.boolean().optional(),
})

type ScoreLine = z.infer<typeof scoreLine>

export const scoreCommand: Command = {
  usage:
    'score FILE --subject 编号 --phase 阶段 [--round N] [--scorer 姓名] --criterion 细则 (--deduct X --reason 原因 | --count N [--reason 原因] | --full | --not-applicable --reason 原因 | --clear)；或 score FILE --lines -',
  options: {
    subject: { type: 'string' },
    phase: { type: 'string' },
    round: { type: 'string' },
    scorer: { type: 'string' },
    criterion: { type: 'string' },
    deduct: { type: 'string' },
    count: { type: 'string' },
    reason: { type: 'string' },
    full: { type: 'boolean' },
    'not-applicable': { type: 'boolean' },
    clear: { type: 'boolean' },
    lines: { type: 'string' },
  },
  run(call, tools) {
    const file = resolve(call.word(0, 'FILE'))
    if (call.text('lines') !== undefined)
      return withCase(file, 'write', tools, async (session) => {
        const refused = await scoreLines(session, tools)
        return refused === 0 ? null : { json: undefined, text: '', exitCode: 3 }
      })
    const line = lineOf(call)
    return withCase(file, 'write', tools, (session) => {
      const { event, criterionScore, sheetTotal } = setScore(session, tools.actor, scoreInput(session, line))
      const score = pointsToNumberOrNull(criterionScore)
      const json = { event, score, sheetTotal: pointsToNumber(sheetTotal) }
      return { json, text: `已保存。得分 ${score ?? '未评'}，全表 ${json.sheetTotal} 分。` }
    })
  },
}

function lineOf(call: Invocation): ScoreLine {
  const deduct = call.text('deduct')
  const phase = call.phase('phase')
  if (!phase) throw new UsageError('缺少 --phase')
  return {
    subject: call.required('subject'),
    phase,
    round: call.integer('round', 1),
    scorer: call.scorer(),
    criterion: call.required('criterion'),
    deduct: deduct === undefined ? undefined : Number(deduct),
    count: call.integer('count', 0),
    reason: call.text('reason')?.trim() || null,
    full: call.has('full'),
    notApplicable: call.has('not-applicable'),
    clear: call.has('clear'),
  }
}

/** Reads one score a line; each is acknowledged by one line after it is on the disk. Returns how many were refused. */
async function scoreLines(session: CaseSession, tools: CliTools): Promise<number> {
  let refused = 0
  let number = 0
  for await (const text of createInterface({ input: Readable.from(tools.stdin) })) {
    number += 1
    if (text.trim() === '') continue
    try {
      const { event } = setScore(session, tools.actor, scoreInput(session, parseLine(text, number)))
      tools.print(JSON.stringify({ event }))
    } catch (error) {
      if (!(error instanceof CaseProblem)) throw error
      refused += 1
      tools.print(JSON.stringify({ error: { ...problemOf(error), details: { line: number } } }))
    }
  }
  return refused
}

function parseLine(text: string, number: number): ScoreLine {
  const parsed = scoreLine.safeParse(jsonOrNull(text))
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.')
  throw new CaseProblem(
    'bad-line',
    `第 ${number} 行不是有效的评分${where ? `（${where}）` : ''}，这一行没有保存。请改正后重新提交。`,
  )
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function scoreInput(session: CaseSession, line: ScoreLine): ScoreInput {
  const { subject, phase, scorer, criterion } = line
  const round = line.round ?? currentRound(session.record, subject, phase)
  return { key: { subject, phase, round, scorer }, criterion, answer: answerOf(line) }
}

function answerOf({ deduct, count, reason, full, notApplicable, clear }: ScoreLine): AnswerBody {
  const ways = [deduct !== undefined, count !== undefined, full, notApplicable, clear].filter(Boolean).length
  if (ways !== 1) throw new CaseProblem('bad-score', '须在扣分、计数、满分、不适用、清除中选一种，没有保存。')
  if (clear) return { kind: 'unanswered' }
  if (full) return FULL
  if (notApplicable && reason) return { kind: 'notApplicable', reason }
  if (notApplicable) throw new CaseProblem('no-reason', '“不适用”须写明原因，没有保存。请补上原因。')
  if (count !== undefined) return { kind: 'scored', deduction: 0, reason: reason ?? null, basis: { count } }
  const deduction = pointsFromNumber(deduct!)
  if (deduction === null)
    throw new CaseProblem('bad-deduction', `扣分 ${deduct} 无效：须是不小于 0、最多两位小数的数，没有保存。`)
  return { kind: 'scored', deduction, reason: reason ?? null, basis: null }
}
