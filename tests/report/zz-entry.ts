import { writeFileSync } from 'node:fs'
import { sampleModel } from './sample-model'

async function main() {
  const out = process.argv[2]!,
    fonts = process.argv[3]!
  const m = sampleModel()
  for (const f of ['docx', 'pdf', 'xlsx'] as const) {
    const t = performance.now()
    const b =
      f === 'docx'
        ? await (await import('../../electron/report/docx')).renderDocx(m)
        : f === 'pdf'
          ? await (await import('../../electron/report/pdf')).renderPdf(m, fonts)
          : await (await import('../../electron/report/workbook')).renderWorkbook(m)
    console.log(process.version, f, b.length, Math.round(performance.now() - t))
    writeFileSync(`${out}/b.${f}`, b)
  }
  console.log('rss', Math.round(process.memoryUsage().rss / 1e6))
}
void main()
