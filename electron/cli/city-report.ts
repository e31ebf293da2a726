import { join, resolve } from 'node:path'
import { CITY_KIND, REPORT_FORMATS, type ReportFormat } from '@shared/contract/papers'
import { plainReport } from '@shared/report/plain'
import type { CitySession } from '../city/session'
import { cityReports } from '../handlers/city-reports'
import { wholeOf } from '../handlers/reports'
import { exportReport } from '../report/export'
import { Work } from '../work'
import type { CliTools, Command } from './command'
import { readFormats } from './report'
import { withCityIfPossible } from './with-city'

export const cityReportCommand: Command = {
  usage: `city-report FILE --out DIR [--format ${REPORT_FORMATS.join(',')}]`,
  options: { out: { type: 'string' }, format: { type: 'string' } },
  run(call, tools) {
    const folder = resolve(call.required('out'))
    const formats = readFormats(call.text('format'))
    return withCityIfPossible(resolve(call.word(0, 'FILE')), tools, async (city) => {
      const files = await writeCityReport(city, folder, tools, formats)
      return { json: { files }, text: files.map((file) => `已写成 ${file.path}`).join('\n') }
    })
  },
}

/** Writes the city report into a folder. */
export function writeCityReport(
  city: CitySession,
  folder: string,
  { actor, resources, typeset, say }: CliTools,
  formats: readonly ReportFormat[] = REPORT_FORMATS,
) {
  const source = cityReports(city)
  return exportReport(source, {
    ...{ kind: CITY_KIND, actor, folder, formats, typeset },
    model: plainReport(source.edited(wholeOf(CITY_KIND)).report),
    fonts: join(resources, 'fonts'),
    work: new Work(({ what }) => say(`${what}…`)),
  })
}
