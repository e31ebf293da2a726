import { expect, test } from 'vitest'
import { makeCaseFile } from '../builders/case-file'
import { duhe } from '../builders/cli'
import { tempFolder } from '../builders/folder'

test.each([
  ['no command', []],
  ['an unknown command', ['frobnicate']],
  ['an option that the command does not know', ['verify', 'FILE', '--frobnicate']],
  ['no file', ['verify']],
  ['a township without its county', ['new', 'FILE', '--town', '云海镇', '--city', '清源市']],
  [
    'a base that is no number',
    ['new', 'FILE', '--town', '云', '--county', '临', '--city', '清', '--base', '多'],
  ],
  ['an unknown plan', ['new', 'FILE', '--town', '云', '--county', '临', '--city', '清', '--plan', 'x']],
  ['a template without its kind', ['template', 'FILE']],
  ['a template of an unknown kind', ['template', 'FILE', '--kind', 'x']],
  ['an import without a workbook', ['import', 'FILE']],
  ['a score without a phase', ['score', 'FILE', '--subject', 'E001', '--criterion', '1.1', '--full']],
  ['a sheet of an unknown phase', ['sheet', 'FILE', '--subject', 'E001', '--phase', 'x']],
  ['a round before the first', ['sheet', 'FILE', '--subject', 'E001', '--phase', 'recheck', '--round', '0']],
  ['a comparison with an unknown side', ['compare', 'FILE', '--baseline', 'recheck']],
  ['a report without its kind', ['report', 'FILE', '--out', 'FILE']],
  [
    'a phase of a report that has none',
    ['report', 'FILE', '--kind', 'township', '--out', 'FILE', '--phase', 'verification'],
  ],
  [
    'a subject of a report on all',
    ['report', 'FILE', '--kind', 'people', '--out', 'FILE', '--subject', 'E001'],
  ],
  ['a blank report that is no form', ['report', 'FILE', '--kind', 'comparison', '--out', 'FILE', '--blank']],
  [
    'a phase of a blank form',
    ['report', 'FILE', '--kind', 'sheets', '--out', 'FILE', '--blank', '--phase', 'recheck'],
  ],
  [
    'a report in an unknown format',
    ['report', 'FILE', '--kind', 'township', '--out', 'FILE', '--format', 'rtf'],
  ],
])('%s is wrong usage: exit 2, words on stderr only', (_, args: string[]) => {
  const { code, stdout, stderr } = duhe(tempFolder(), [...args, '--json'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('用法')
})

test('a single value stands on stdout with --json, and words for people without it', () => {
  const { file } = makeCaseFile(tempFolder(), 1)
  const json = duhe(tempFolder(), ['verify', file, '--json']).stdout
  expect(() => JSON.parse(json)).not.toThrow()
  expect(duhe(tempFolder(), ['verify', file]).stdout).toBe('校验通过：6 条记录完好。\n')
})
