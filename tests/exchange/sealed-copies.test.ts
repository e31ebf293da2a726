import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sendCopy } from '../../electron/exchange/send'
import { listLate, readSeals } from '../../electron/handlers/seals'
import { CaseSession } from '../../electron/session'
import { verifyCaseFile } from '../../electron/store/verify'
import { Work } from '../../electron/work'
import { ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { type Laptop, laptopWith, mergeInto, work } from '../builders/laptops'
import { makeSealed, sampleCase } from '../builders/sealed-town'
import { laptop } from './laptops'

/** A laptop that sealed the sample town, and took in what another had written without hearing of it. */
async function sealedHere(folder: string): Promise<Laptop> {
  const { file } = await sampleCase(folder)
  const [here, there] = [laptopWith(folder, 5, file), laptopWith(folder, 6, file)]
  here.around.setClock(new Date('2024-12-06T02:00:00Z'))
  there.around.setClock(new Date('2024-12-06T03:00:00Z'))
  work(there, (session) => session.write(ACTOR, [scoreOf(sheetKey('E002'), '1.1', 50)]))
  await mergeInto(here, [there.file])
  work(here, makeSealed)
  const late = scoreOf(sheetKey('E001', 'assistance'), '1.1', 100)
  work(there, (session) => session.write(ACTOR, [late]))
  await mergeInto(here, [there.file])
  return here
}

const counted = (session: CaseSession) => ({
  totals: session
    .assessment()
    .subjects.map(({ sheets }) => Object.values(sheets).map((sheet) => sheet?.score.total)),
  late: listLate(session).length,
  seals: readSeals(session).phases.map(({ seal, past }) => [seal !== null, past.length]),
})

async function sendFrom(here: Laptop, folder: string, part: { mine: boolean; redact: boolean }) {
  const { home, caseChild } = laptop(folder, 9).tools
  const target = join(folder, '送.duhe')
  const session = CaseSession.open(here.file, 'read', here.around)
  try {
    const choice = { ...part, photos: false, encrypt: false, target }
    await sendCopy(session, choice, { home, caseChild, around: here.around }, new Work())
    return { target, here: counted(session) }
  } finally {
    session.close()
  }
}

test.each([
  { mine: true, redact: false },
  { mine: false, redact: true },
  { mine: true, redact: true },
])('a copy of a sealed case bears its seals out: %o', async (part) => {
  const folder = tempFolder()
  const { target } = await sendFrom(await sealedHere(folder), folder, part)
  expect(verifyCaseFile(target)).toMatchObject({ ok: true, findings: [] })
})

test('a redacted copy of a sealed case counts what the case counts, and what came late stays late', async () => {
  const folder = tempFolder()
  const here = await sealedHere(folder)
  const sent = await sendFrom(here, folder, { mine: false, redact: true })
  expect(sent.here.late).toBe(1)
  const copy = CaseSession.open(sent.target, 'read', here.around)
  try {
    expect(counted(copy)).toEqual(sent.here)
  } finally {
    copy.close()
  }
})
