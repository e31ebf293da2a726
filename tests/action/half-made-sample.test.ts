import { expect, onTestFinished, test } from 'vitest'
import { openSample } from '../../electron/handlers/sample'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { typesetHere } from '../builders/typeset'

test('a sample that was broken off while it was made is made anew, and never opened half', async () => {
  const desk = testDesk(tempFolder(), 2)
  onTestFinished(() => desk.closeCase())
  Object.assign(desk.tools, { typeset: () => Promise.reject(new Error('broken off')) })
  await expect(openSample(desk)).rejects.toThrow('broken off')
  Object.assign(desk.tools, { typeset: typesetHere })
  await openSample(desk)
  expect(desk.session.record.phase).toBe('verification')
  expect(desk.session.fileName).toBe('示例案卷.duhe')
})

test('a sample that is asked for while it is being made is not made twice', async () => {
  const desk = testDesk(tempFolder(), 2)
  onTestFinished(() => desk.closeCase())
  const first = openSample(desk)
  await expect(openSample(desk)).rejects.toMatchObject({ code: 'busy' })
  await first
  expect(desk.session.record.phase).toBe('verification')
})
