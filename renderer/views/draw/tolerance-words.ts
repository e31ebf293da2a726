import { formatPoints } from '@shared/format'
import { SEVERITY_NAMES } from '@shared/text.zh'
import type { Tolerance } from '@shared/tolerance'

/** A tolerance as one sentence of the report would say it. */
export function toleranceWords({ total, sectionShare, fullToZero, severity }: Tolerance): string {
  const parts = [
    `总分相差超过 ${formatPoints(total)} 分`,
    `章节相差达该章满分的 ${sectionShare / 100}%`,
    ...(fullToZero ? ['满分变零分'] : []),
  ]
  return `${parts.join('、')}，定为${SEVERITY_NAMES[severity]}`
}
