import { writeFileSync } from 'node:fs'
import { pointsToNumber } from '@shared/points'
import { PHASE_NAMES } from '@shared/text.zh'
import { utils, write } from 'xlsx'
import { CaseSession } from '../../electron/session'
import { hlcTime } from '../../electron/store/clock'
import { testSurroundings } from '../builders/surroundings'
import { formOf } from './score-sums'

const HEAD = ['评分表', '编号', '单位', '阶段', '细则', '分值', '扣分', '原因', '评分人', '时间']

/**
 * The scores of a case file as an office without this program would collect them: one plain list a town, a row a score,
 * no formulas, styles or merged cells, which is also the shape that is read the fastest.
 */
export function writeTownWorkbook(caseFile: string, workbook: string): void {
  const session = CaseSession.open(caseFile, 'read', testSurroundings())
  try {
    const rows = rowsOf(session)
    const book = utils.book_new(utils.aoa_to_sheet([HEAD, ...rows]), '评分')
    // As Excel saves it: each text once, packed.
    writeFileSync(
      workbook,
      write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }),
    )
  } finally {
    session.close()
  }
}

function rowsOf(session: CaseSession) {
  const { record, rubrics } = session
  const events = new Map(session.history().map((event) => [event.id, event]))
  const names = new Map(record.enterprises.map(({ id, name }) => [id, name]))
  return record.sheets.flatMap(({ key: { subject, phase }, answers, answerIds }) => {
    const form = formOf(subject)
    return rubrics[form].criteria.map(({ id, points }) => {
      const answer = answers.get(id)
      const event = events.get(answerIds.get(id)?.[0] ?? '')
      if (answer?.kind !== 'scored' || !event) throw new Error(`${subject} ${phase} ${id} has no score`)
      return [
        ...[form, subject, names.get(subject) ?? record.township.town, PHASE_NAMES[phase], id],
        ...[pointsToNumber(points), pointsToNumber(answer.deduction), answer.reason],
        ...[event.actor, hlcTime(event.hlc).slice(0, 16).replace('T', ' ')],
      ]
    })
  })
}
