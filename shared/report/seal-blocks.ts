import type { CaseRecord } from '../case'
import type { Salvage, Seal } from '../case/seal'
import type { SealBlock, TracedReport, Words } from '../report'
import { sealCode, standingSeals } from '../seal'
import { PHASE_NAMES } from '../text.zh'
import { day, figure, quote, words } from './figures'

/** A report with what it must say of the case's seals at its end: the codes of those in force where it is one that is signed, every reopening, and every salvage. */
export function withSeals(
  report: TracedReport,
  { seals, salvages }: CaseRecord,
  isSigned: boolean,
): TracedReport {
  const standing = isSigned ? standingSeals(seals).map(standingBlock) : []
  const lines = [...seals.filter(({ reopened }) => reopened).map(reopenedLine), ...salvages.map(salvageLine)]
  const told: SealBlock<Words>[] = lines.length > 0 ? [{ kind: 'seal', qr: null, lines }] : []
  return { ...report, blocks: [...report.blocks, ...standing, ...told] }
}

function standingBlock({ seal, phase, signers, day: sealed }: Seal): SealBlock<Words> {
  const code = sealCode(seal)
  return {
    kind: 'seal',
    qr: `督核封存码 ${code}`,
    lines: [
      words`${PHASE_NAMES[phase]}已封存，封存码 ${quote(code, { from: 'seal', seal, field: 'code' })}`,
      words`封存日期：${day(sealed, { of: 'seal', seal, field: 'day' })}`,
      words`签字人：${quote(signers.join('、'), { from: 'seal', seal, field: 'signers' })}`,
      '封存后到达的修改另行列出，不计入结果。封存码可在督核“案卷总览”里核对。',
    ],
  }
}

function reopenedLine({ seal, phase, day: sealed, reopened }: Seal): Words {
  const { names, reason, at } = reopened!
  return words`本案卷${PHASE_NAMES[phase]}于${day(sealed, { of: 'seal', seal, field: 'day' })}封存，于${day(at, { of: 'seal', seal, field: 'reopened' })}由${quote(names.join('、'), { from: 'seal', seal, field: 'names' })}解封，原因：${quote(reason, { from: 'seal', seal, field: 'reason' })}。`
}

const salvageLine = ({ at, lost }: Salvage, index: number): Words =>
  words`本案卷于${day(at, { of: 'salvage', index })}从损坏的文件中抢救，当时至少缺${figure(String(lost), { is: 'quote', of: { from: 'salvage', index } })}条记录。`
