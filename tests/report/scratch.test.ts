import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { renderDocx } from '../../electron/report/docx'
import { figurePictures } from '../../electron/report/figure-picture'
import { renderPdf } from '../../electron/report/pdf'
import { renderWorkbook } from '../../electron/report/workbook'
import { figuresOf } from './sample-figures'
import { FONTS } from './tools'

test('look', async () => {
  mkdirSync('/tmp/fig', { recursive: true })
  const all = figuresOf(8, '临澜市云屿镇䶮㛃𬱟精密铸造（集团）股份有限公司'.repeat(4))
  const model = {
    title: '图',
    subtitle: [],
    date: '2024-11-30',
    fileName: 'x',
    blocks: Object.values(all).flat(),
  }
  const pics = [...(await figurePictures(model, FONTS))]
  for (const [i, [, png]] of pics.entries())
    writeFileSync(`/tmp/fig/${['ranking', 'bars', 'heat', 'pairs'][i]}.png`, png)
  const t = performance.now()
  await figurePictures(model, FONTS)
  console.log('again', performance.now() - t)
  writeFileSync('/tmp/fig/all.pdf', await renderPdf(model, FONTS))
  writeFileSync('/tmp/fig/all.docx', await renderDocx(model, FONTS))
  writeFileSync('/tmp/fig/all.xlsx', await renderWorkbook(model, FONTS))
}, 60000)
