import { CaseProblem } from '@shared/outcome'
import { expect, test } from 'vitest'
import { HandedOver } from '../../electron/handed-over'

const codeOf = (run: () => unknown): string | null => {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof CaseProblem ? error.code : 'thrown'
  }
}

function handed() {
  let ids = 0
  return new HandedOver(() => {
    ids += 1
    return `token${ids}`
  })
}

test('keeps where the files lie to itself and gives them out once', () => {
  const over = handed()
  const given = over.hold(['/media/usb/云屿镇.duhe', '/media/usb/各镇'])
  expect(given).toEqual({ token: 'token1', names: ['云屿镇.duhe', '各镇'] })
  expect(JSON.stringify(given)).not.toContain('media')
  expect(over.take(given.token)).toEqual(['/media/usb/云屿镇.duhe', '/media/usb/各镇'])
  expect(codeOf(() => over.take(given.token))).toBe('not-handed')
})

test('refuses a forged token, what is no list of paths, and what lies on no disk', () => {
  const over = handed()
  over.hold(['/media/usb/云屿镇.duhe'])
  expect(codeOf(() => over.take('forged'))).toBe('not-handed')
  for (const given of ['/etc/passwd', null, [7], [''], [], Array(2_001).fill('/a')])
    expect([given === null, codeOf(() => over.hold(given))]).toEqual([given === null, 'no-files'])
})

test('forgets what nobody took up', () => {
  const over = handed()
  const first = over.hold(['/first'])
  for (let count = 0; count < 8; count += 1) over.hold(['/later'])
  expect(codeOf(() => over.take(first.token))).toBe('not-handed')
})
