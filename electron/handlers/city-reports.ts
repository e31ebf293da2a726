import { CaseProblem } from '@shared/outcome'
import type { CitySession } from '../city/session'
import type { ReportSource } from '../report/report-source'

export function cityReports(_city: CitySession): ReportSource {
  throw new CaseProblem('no-report', '市级报告还不能出。')
}
