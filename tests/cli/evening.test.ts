import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCaseFile, rubrics } from '../builders/case-file'
import { duhe, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const PHASE = 'selfAssessment'

/** One of three laptops that play an evening, with a home of its own. */
class Laptop {
  readonly home: string

  constructor(
    readonly folder: string,
    readonly name: string,
  ) {
    this.home = join(folder, name)
  }

  json(...args: string[]) {
    return duheJson(this.home, ...args, '--actor', this.name)
  }

  /** Gives full points to the whole form of a subject, but for what stands otherwise in `deducted`. */
  score(file: string, subject: string, deducted: Record<string, number> = {}, only?: readonly string[]) {
    const form = subject === 'T' ? rubrics.township : rubrics.enterprise
    const asked = form.criteria.filter(({ id }) => only?.includes(id) ?? true)
    const lines = asked.map(({ id }) => {
      const deduct = deducted[id]
      const answer = deduct === undefined ? { full: true } : { deduct, reason: `${this.name}看到的` }
      return JSON.stringify({ subject, phase: PHASE, criterion: id, ...answer })
    })
    return duhe(this.home, ['score', file, '--lines', '-', '--actor', this.name], `${lines.join('\n')}\n`)
  }
}

test('three laptops play an evening on the command line', () => {
  const folder = tempFolder()
  const [lin, huang, wu] = ['林建国', '黄晓燕', '吴志明'].map((name) => new Laptop(folder, name))
  const own = makeCaseFile(folder, 3).file
  const stick = (name: string) => join(folder, name)
  for (const name of ['黄.duhe', '吴.duhe'])
    expect(lin!.json('export', own, '--out', stick(name)).code).toBe(0)

  lin!.score(own, 'E001')
  lin!.score(own, 'T', { '10.2': 3 })
  huang!.score(stick('黄.duhe'), 'E002')
  huang!.score(stick('黄.duhe'), 'E003', { '1.1': 0.5 }, ['1.1'])
  wu!.score(stick('吴.duhe'), 'E003', { '1.1': 1 })
  const locked = huang!.json('export', stick('黄.duhe'), '--out', stick('黄.duhe-locked'), '--encrypt').json
  expect(wu!.json('export', stick('吴.duhe'), '--out', stick('吴的部分.duhe'), '--mine').code).toBe(0)

  const unlock = (code: string) =>
    lin!.json('unlock', stick('黄.duhe-locked'), '--code', code, '--out', stick('黄来.duhe'))
  expect(unlock('000000000000')).toMatchObject({ code: 3, json: { error: { code: 'wrong-code' } } })
  expect(unlock(locked.code)).toMatchObject({ code: 0, json: { events: locked.events } })

  const merged = lin!.json('merge', own, stick('黄来.duhe'), stick('吴的部分.duhe')).json
  expect(merged.conflicts).toMatchObject([{ subject: 'E003', criterion: '1.1', phase: PHASE }])
  const { event } = merged.conflicts[0].heads.find(({ actor }: { actor: string }) => actor === '黄晓燕')
  const cell = ['--subject', 'E003', '--criterion', '1.1', '--phase', PHASE]
  expect(lin!.json('resolve', own, ...cell, '--event', event, '--reason', '现场复看').code).toBe(0)
  expect(lin!.json('sign', own, '--subject', 'T', '--phase', PHASE, '--name', '林建国').code).toBe(0)
  const { seal } = lin!.json('seal', own, '--phase', PHASE, '--signer', '林建国', '黄晓燕', '吴志明').json
  const code = seal
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')

  expect(printed(lin!, own, stick('报告'))).toContain(`封存码 ${code}`)
  expect(lin!.json('seals', own, '--check', code)).toMatchObject({ code: 0, json: { report: 'same' } })
  const before = lin!.json('sheet', own, '--subject', 'E002', '--phase', PHASE).json

  huang!.score(stick('黄.duhe'), 'E002', { '1.1': 1 }, ['1.1'])
  expect(lin!.json('merge', own, stick('黄.duhe')).json).toMatchObject({ added: 1, conflicts: [] })
  expect(lin!.json('seals', own).json).toMatchObject({ late: [{ actor: '黄晓燕', phase: PHASE }] })
  expect(lin!.json('sheet', own, '--subject', 'E002', '--phase', PHASE).json).toEqual(before)
  expect(lin!.json('seals', own, '--check', code)).toMatchObject({ code: 0, json: { report: 'same' } })
  expect(lin!.json('verify', own).json.ok).toBe(true)
})

function printed(laptop: Laptop, file: string, out: string): string {
  expect(laptop.json('report', file, '--kind', 'township', '--out', out, '--format', 'pdf').code).toBe(0)
  const pdf = readdirSync(out).find((name) => name.endsWith('.pdf'))!
  return execFileSync('pdftotext', [join(out, pdf), '-'], { encoding: 'utf8' })
}
