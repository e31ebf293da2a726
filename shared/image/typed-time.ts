import { realTime } from './taken'

const TYPED =
  /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?[ T]*(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})秒?|分)?$/

/** A moment as it is typed (2024-11-30 9:41, 2024年11月30日 9时41分) as local ISO time; null where it is none. */
export function readTypedTime(typed: string): string | null {
  const parts = TYPED.exec(typed.normalize('NFKC').trim())
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts
    .slice(1)
    .map((part) => (part ?? '0').padStart(2, '0')) as [string, string, string, string, string, string]
  return realTime(`${year}-${month}-${day}T${hour}:${minute}:${second}`)
}

/** A local ISO time as it is shown and typed: 2024-11-30 09:41, the seconds only where there are any. */
export function formatTaken(takenAt: string): string {
  return takenAt.replace('T', ' ').replace(/:00$/, '')
}
