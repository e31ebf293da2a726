import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { REPORT_FORMATS, REPORT_KINDS } from '@shared/contract/papers'
import { CITY_FORMAT } from '../city/format'
import { CitySession } from '../city/session'
import { caseReports } from '../handlers/case-reports'
import { buildReport, wholeOf } from '../handlers/reports'
import { makeSample, SAMPLE_FILE } from '../handlers/sample'
import { makeCounty } from '../handlers/sample-county'
import { freeName } from '../library'
import { exportReport } from '../report/export'
import { readRubricTexts } from '../resources'
import { Work } from '../work'
import { writeCityReport } from './city-report'
import { type CliTools, type Command, withCase } from './command'

/** The invented county: its case files, the city file of them and the city report. */
async function demoCity(folder: string, tools: CliTools): Promise<string[]> {
  const towns = makeCounty(folder, tools)
  const file = freeName(join(folder, `示例市${CITY_FORMAT.ending}`))
  const city = CitySession.create(file, readRubricTexts(tools.resources), tools.around)
  try {
    await city.takeIn(towns, { actor: tools.actor, reader: tools.townReader, work: new Work() })
    const reports = await writeCityReport(city, folder, tools)
    return [...towns, file, ...reports.map(({ path }) => path)]
  } finally {
    city.close()
  }
}

export const demoCommand: Command = {
  usage: 'demo DIR',
  options: {},
  async run(call, tools) {
    const started = performance.now()
    const folder = resolve(call.word(0, 'DIR'))
    mkdirSync(folder, { recursive: true })
    const file = freeName(join(folder, SAMPLE_FILE))
    tools.say('正在写示例案卷…')
    const earlier = await makeSample(file, tools)
    tools.say('正在写报告…')
    const reports = await withCase(file, 'write', tools, async (session) => {
      const written = []
      const { actor, typeset } = tools
      const fonts = join(tools.resources, 'fonts')
      const request = { actor, folder, formats: REPORT_FORMATS, fonts, typeset, work: new Work() }
      for (const kind of REPORT_KINDS)
        written.push(
          ...(await exportReport(caseReports(session), {
            ...request,
            kind,
            model: buildReport(session, wholeOf(kind)),
          })),
        )
      return written
    })
    tools.say('正在汇总全市…')
    const city = await demoCity(folder, tools)
    const files = [file, ...[...reports, ...earlier].map((each) => each.path), ...city]
    const seconds = Math.round((performance.now() - started) / 10) / 100
    return { json: { files, seconds }, text: files.map((each) => `已写成 ${each}`).join('\n') }
  },
}
