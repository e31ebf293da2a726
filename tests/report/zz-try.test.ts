import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { renderDocx } from '../../electron/report/docx'
import { renderPdf } from '../../electron/report/pdf'
import { renderWorkbook } from '../../electron/report/workbook'
import { sampleModel } from './sample-model'

it('x', async () => {
  for (let i = 0; i < 3; i++) {
    let t = performance.now()
    const d = await renderDocx(sampleModel())
    console.log('docx', d.length, performance.now() - t)
    writeFileSync('/tmp/o/s.docx', d)
    t = performance.now()
    const p = await renderPdf(sampleModel(), 'resources/fonts')
    console.log('pdf', p.length, performance.now() - t)
    writeFileSync('/tmp/o/p.pdf', p)
    t = performance.now()
    const w = await renderWorkbook(sampleModel())
    console.log('xlsx', w.length, performance.now() - t)
    writeFileSync('/tmp/o/w.xlsx', w)
  }
})
