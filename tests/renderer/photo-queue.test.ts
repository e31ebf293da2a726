import { CaseProblem } from '@shared/outcome'
import { expect, test } from 'vitest'
import { type Intake, type NewPhoto, PhotoQueue } from '../../renderer/desk/photo-queue'
import type { PhotoSource } from '../../renderer/parts/photos/photo-source'
import { photoOf } from '../builders/photo'

const PLACE = { subject: 'E001', phase: 'verification', round: 1, criterion: '13.2' } as const

const sourceOf = (name: string): PhotoSource => ({ file: new File([], name), name })

/** A queue whose photos are attached one at a time, when the test says so. */
function makeQueue() {
  const seen: Intake[] = []
  const begun: { name: string | null; finish(problem?: Error): Promise<void> }[] = []
  const read = async ({ name }: PhotoSource) => ({ ...photoOf(1), name })
  const attach = ({ name }: NewPhoto) =>
    new Promise<void>((settle, refuse) => {
      const finish = async (problem?: Error) => {
        if (problem) refuse(problem)
        else settle()
        await new Promise(setImmediate)
      }
      begun.push({ name, finish })
    })
  const queue = new PhotoQueue(read, attach, (intake) => seen.push(intake))
  const last = () => seen.at(-1)!
  return { queue, begun, last }
}

/** Lets the queue read its next photo. */
const readOne = () => new Promise(setImmediate)

test('Photos are attached one after another, and the count goes with them', async () => {
  const { queue, begun, last } = makeQueue()
  queue.add(PLACE, ['a.jpg', 'b.jpg'].map(sourceOf))
  await readOne()
  expect(begun.map(({ name }) => name)).toEqual(['a.jpg'])
  expect(last()).toMatchObject({ done: 0, total: 2 })
  await begun[0]!.finish()
  expect(last()).toMatchObject({ done: 1, total: 2 })
  queue.add(PLACE, [sourceOf('c.jpg')])
  expect(last()).toMatchObject({ done: 1, total: 3 })
  await begun[1]!.finish()
  await begun[2]!.finish()
  expect(begun.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  expect(last()).toEqual({ done: 0, total: 0, problems: [] })
})

test('One that cannot be read stops no other, and its problem stays until it was seen', async () => {
  const { queue, begun, last } = makeQueue()
  queue.add(PLACE, ['a.jpg', 'b.jpg', 'c.jpg'].map(sourceOf))
  await readOne()
  await begun[0]!.finish(new CaseProblem('not-a-photo', '“a.jpg”是空的'))
  await begun[1]!.finish(new CaseProblem('not-saved', '磁盘已满'))
  await begun[2]!.finish(new CaseProblem('not-saved', '磁盘已满'))
  expect(last()).toEqual({ done: 0, total: 0, problems: ['“a.jpg”是空的', '磁盘已满'] })
  queue.dismiss()
  expect(last().problems).toEqual([])
})

test('What is not a known problem is told in Chinese too', async () => {
  const { queue, begun, last } = makeQueue()
  queue.add(PLACE, [sourceOf('a.jpg')])
  await readOne()
  await begun[0]!.finish(new TypeError('x is undefined'))
  expect(last().problems).toEqual([expect.stringContaining('程序内部出错')])
})

test('Stopping gives up what waits, says how many, and keeps what is attached', async () => {
  const { queue, begun, last } = makeQueue()
  queue.add(PLACE, ['a.jpg', 'b.jpg', 'c.jpg'].map(sourceOf))
  queue.stop()
  expect(last()).toMatchObject({
    done: 0,
    total: 1,
    problems: [expect.stringContaining('其余 2 张没有添加')],
  })
  await readOne()
  await begun[0]!.finish()
  expect(begun).toHaveLength(1)
  expect(last()).toMatchObject({ done: 0, total: 0 })
  queue.add(PLACE, [sourceOf('d.jpg')])
  await readOne()
  expect(begun.map(({ name }) => name)).toEqual(['a.jpg', 'd.jpg'])
})

test('A photo that was still being read when the case was closed goes into no other case', async () => {
  const { queue, begun } = makeQueue()
  queue.add(PLACE, ['a.jpg', 'b.jpg'].map(sourceOf))
  queue.close()
  await readOne()
  expect(begun).toEqual([])
})
