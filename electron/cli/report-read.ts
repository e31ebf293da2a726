import { resolve } from 'node:path'
import { KIND_NAMES } from '@shared/report/kind-names'
import type { ReadParagraph } from '@shared/report/read-back'
import { gapWords } from '@shared/report/read-back/read-back-words'
import { readWordEdits, takeWordEdits, type WordEdits } from '../handlers/read-back'
import { Work } from '../work'
import { type Answer, type Command, withCase } from './command'

export const reportReadCommand: Command = {
  usage: 'report-read FILE EDITED.docx [--commit]',
  options: { commit: { type: 'boolean' } },
  run(call, tools) {
    const commit = call.has('commit')
    const request = { file: resolve(call.word(1, 'EDITED.docx')), wanted: null }
    return withCase(resolve(call.word(0, 'FILE')), commit ? 'write' : 'read', tools, async (session) => {
      const edits = await readWordEdits(session, request, tools.readWord, new Work())
      const written = commit ? takeWordEdits(session, tools.actor, edits, () => true) : 0
      return answerOf(edits, commit, written)
    })
  },
}

const STATES: Record<Exclude<ReadParagraph['state'], 'unchanged'>, string> = {
  changed: '改',
  gone: '删',
  added: '增',
}

function answerOf({ kind, paragraphs, untaken }: WordEdits, committed: boolean, written: number): Answer {
  const lines = paragraphs.flatMap(({ state, printed, text, numbers, notes }) =>
    state === 'unchanged'
      ? []
      : [
          `[${STATES[state]}] ${text ?? printed}`,
          ...numbers.map((gap) => `  数：${gapWords(gap)}`),
          ...notes.map((note) => `  ${note}`),
        ],
  )
  const same = paragraphs.filter(({ state }) => state === 'unchanged').length
  const outcome = committed ? `已写入${written}段。` : '尚未写入，加 --commit 写入。'
  const shown = paragraphs.map(({ id, state, text, numbers, notes }) => ({ id, state, text, numbers, notes }))
  return {
    json: { kind, paragraphs: shown, untaken, committed, written },
    text: [
      ...lines,
      ...untaken.map((text) => `[不读回] ${text}`),
      `${KIND_NAMES[kind]}：${same}段没有改动。${outcome}`,
    ].join('\n'),
  }
}
