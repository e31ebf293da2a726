import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { expect, test } from 'vitest'
import { ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { makeCity, takeIn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { laptopWith, mergeInto, work } from '../builders/laptops'
import { sampleCase, sealAssistance } from '../builders/sealed-town'

const fact = (subject: string, item: string, value: string | number): Change => ({
  kind: 'fact-set',
  entity: subjectEntity(subject),
  item,
  body: { value },
})

test('a sealed town counts in the city as it was sealed, and what came late is told', async () => {
  const folder = tempFolder()
  const { file } = await sampleCase(folder)
  const [here, there] = [laptopWith(folder, 5, file), laptopWith(folder, 6, file)]
  here.around.setClock(new Date('2024-12-06T02:00:00Z'))
  work(here, sealAssistance)
  const sealed = join(folder, '封存时.duhe')
  copyFileSync(here.file, sealed)
  work(there, (session) =>
    session.write(ACTOR, [
      scoreOf(sheetKey('E001', 'selfAssessment'), '1.1', 100),
      fact('T', 'enterpriseBase', 12),
      fact('T', 'town', '改名镇'),
      fact('E777', 'name', '迟到厂'),
    ]),
  )
  await mergeInto(here, [there.file])
  const [then, now] = [makeCity(folder, '甲.duhe-city'), makeCity(folder, '乙.duhe-city')]
  try {
    await takeIn(then, sealed)
    const { entries } = await takeIn(now, here.file)
    expect(now.result()).toEqual(then.result())
    expect(entries[0]!.cautions).toEqual(['有 4 条封存之后的记录没有计入，按封存时的内容汇总'])
  } finally {
    then.close()
    now.close()
  }
})
