import { type AnswerBody, checkedAnswer } from '@shared/answer'
import type { Answer } from '@shared/case/sheet'
import type { CallInput } from '@shared/contract'
import type { Derived } from '@shared/derived'
import { CaseProblem, problemOf } from '@shared/outcome'
import type { SheetView } from '@shared/replies/sheet'
import type { Rubric } from '@shared/rubric'
import { type SheetScore, scoreSheet } from '@shared/sheet-score'
import { notifyManager, useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { call } from '../../api/client'
import { SCORING } from '../../api/hooks'

/** An answer that came from the clipboard. */
export type Pasted = CallInput<'sheet.paste'>['answers'][number]

interface Write {
  criterion: string
  answer: AnswerBody
}

type Pending = ReadonlyMap<string, Write>

/** Why the last write of a criterion was refused, the latest refusal last. */
type Refused = ReadonlyMap<string, Error>

export interface Scoring {
  score: SheetScore
  /** The write that was refused, and why; of a criterion it stands until that one is written again. */
  problem: Error | null
  set(criterion: string, answer: AnswerBody): void
  /** Gives full points to every open criterion. */
  fillFull(onSaved: (saved: SheetView) => void): void
  /** Writes answers that were pasted, all or none. */
  paste(answers: readonly Pasted[], onSaved: (saved: SheetView) => void): void
}

/** Paints an answer at once, and puts the saved sheet in its place as soon as the case file has it. */
export function useScoring(sheet: SheetView, rubric: Rubric): Scoring {
  const client = useQueryClient()
  const [pending, setPending] = useState<Pending>(new Map())
  const [refused, setRefused] = useState<Refused>(new Map())
  const keep = (saved: SheetView) => client.setQueryData(['sheet.read', saved.key], saved)
  const settle = () => {
    if (client.isMutating({ mutationKey: [SCORING] }) === 1) void client.invalidateQueries()
  }
  const write = useMutation({
    mutationKey: [SCORING],
    mutationFn: ({ criterion, answer }: Write) => call('score.set', { key: sheet.key, criterion, answer }),
    onSuccess: (saved) => keep(saved.sheet),
    onSettled: (_saved, error, done) => {
      setRefused((now) => afterWrite(now, done, error))
      // The saved sheet reaches the view a task later; an answer let go before would show, and be typed on, as it was.
      notifyManager.schedule(() => setPending((now) => withoutWrite(now, done)))
      settle()
    },
  })
  const fill = useMutation({
    mutationKey: [SCORING],
    mutationFn: () => call('sheet.fillFull', sheet.key),
    onSuccess: keep,
    onSettled: settle,
  })
  const paste = useMutation({
    mutationKey: [SCORING],
    mutationFn: (answers: readonly Pasted[]) =>
      call('sheet.paste', { key: sheet.key, answers: [...answers] }),
    onSuccess: keep,
    onSettled: settle,
  })
  const score = useMemo(() => paint(sheet.score, rubric, pending), [sheet.score, rubric, pending])
  return {
    score,
    problem: [...refused.values()].at(-1) ?? fill.error ?? paste.error,
    set: (criterion, answer) => {
      const next = { criterion, answer }
      setPending((now) => new Map(now).set(criterion, next))
      write.mutate(next)
    },
    fillFull: (onSaved) => fill.mutate(undefined, { onSuccess: onSaved }),
    paste: (answers, onSaved) => paste.mutate(answers, { onSuccess: onSaved }),
  }
}

/** A later write of the same criterion stays. */
function withoutWrite(pending: Pending, done: Write): Pending {
  if (pending.get(done.criterion) !== done) return pending
  const left = new Map(pending)
  left.delete(done.criterion)
  return left
}

function afterWrite(refused: Refused, { criterion }: Write, error: Error | null): Refused {
  if (error === null && !refused.has(criterion)) return refused
  const left = new Map(refused)
  left.delete(criterion)
  if (error === null) return left
  const { code, message } = problemOf(error)
  return left.set(criterion, new CaseProblem(code, `${criterion} 没有保存：${message}`))
}

function paint(saved: SheetScore, rubric: Rubric, pending: Pending): SheetScore {
  if (pending.size === 0) return saved
  const answers = new Map<string, Answer>()
  const facts = new Map<string, Derived>()
  for (const { id, answer, derived } of saved.criteria) {
    if (answer) answers.set(id, answer)
    if (derived) facts.set(id, derived)
  }
  for (const { criterion, answer } of pending.values()) {
    const body = checkedAnswer(rubric.criterionById.get(criterion)!, answer)
    if (body.kind === 'unanswered') answers.delete(criterion)
    else answers.set(criterion, body)
  }
  return scoreSheet(rubric, answers, facts)
}
