import { resolve } from 'node:path'
import { DEFAULT_PHASES } from '@shared/assessment'
import { formatGap, formatTotal } from '@shared/format'
import { pointsToNumber, pointsToNumberOrNull } from '@shared/points'
import { gapWord, VERDICT_NAMES } from '@shared/text.zh'
import { type Compared, comparedSubjects } from '../handlers/comparisons'
import { findSubject } from '../handlers/subjects'
import { type Command, withCase } from './command'
import { toleranceJson } from './tolerance-json'

const BASELINES = ['selfAssessment', 'assistance'] as const
const AGAINST = ['verification', 'recheck'] as const

export const compareCommand: Command = {
  usage: `compare FILE [--subject 编号] [--baseline ${BASELINES.join('|')}] [--against ${AGAINST.join('|')}]`,
  options: { subject: { type: 'string' }, baseline: { type: 'string' }, against: { type: 'string' } },
  run(call, tools) {
    const phases = {
      baseline: call.oneOf('baseline', BASELINES) ?? DEFAULT_PHASES.baseline,
      against: call.oneOf('against', AGAINST) ?? DEFAULT_PHASES.against,
    }
    return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const only = call.text('subject')
      if (only !== undefined) findSubject(session, only)
      const subjects = comparedSubjects(session, phases).filter(({ id }) => only === undefined || id === only)
      const summary = {
        compared: subjects.length,
        inconsistent: subjects.filter(({ verdict }) => verdict !== 'consistent').length,
        reassist: subjects.filter(({ verdict }) => verdict === 'reassist').length,
      }
      const { tolerance, toleranceAtDraw } = session.assessment(phases)
      return {
        json: {
          tolerance: toleranceJson(tolerance),
          toleranceAtDraw: toleranceAtDraw && toleranceJson(toleranceAtDraw),
          subjects: subjects.map(subjectJson),
          summary,
        },
        text: [
          ...subjects.map(lineOf),
          `比对 ${summary.compared}，不一致 ${summary.inconsistent}，其中须重新帮扶 ${summary.reassist}`,
        ].join('\n'),
      }
    })
  },
}

function subjectJson({ id, name, enterprise, comparison, flags, verdict, verdictAtDraw }: Compared) {
  const { total, sections, pairs, comparedKey, unanswered } = comparison
  return {
    id,
    name,
    class: enterprise?.class ?? null,
    round: comparedKey.round,
    baseline: pointsToNumber(total.baseline),
    compared: pointsToNumber(total.compared),
    gap: pointsToNumber(total.gap),
    verdict,
    verdictAtDraw,
    sections: sections.map(({ no, baseline, compared }) => ({
      no,
      baseline: pointsToNumber(baseline),
      compared: pointsToNumber(compared),
    })),
    criteria: pairs.map((pair) => ({
      id: pair.id,
      baseline: pointsToNumberOrNull(pair.baseline.score),
      compared: pointsToNumberOrNull(pair.compared.score),
      reason: pair.compared.reason,
    })),
    flags: flags.map(({ id: rule, severity, section, criterion, message }) => ({
      id: rule,
      severity,
      section,
      criterion,
      message,
    })),
    unanswered,
  }
}

function lineOf({ id, name, comparison: { total }, flags, verdict }: Compared): string {
  const head = `${id}\t${name}\t${formatTotal(total.baseline)} → ${formatTotal(total.compared)}\t${formatGap(total.gap)} ${gapWord(total.gap)}\t${VERDICT_NAMES[verdict]}`
  return [head, ...flags.map((flag) => `\t· ${flag.message}`)].join('\n')
}
