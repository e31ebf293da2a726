import { type ReportModel, type TracedReport, textOf } from '../report'
import { mapLines } from './walk'

/** The report as the writers lay it out: the same words without their sources. */
export const plainReport = (report: TracedReport): ReportModel => mapLines(report, textOf)
