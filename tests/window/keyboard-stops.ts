import type { Page } from '@playwright/test'

interface Stop {
  name: string
  isInSight: boolean
}

interface Findings {
  /** Stops whose outline, shadow and border, and those of the parts around them, are as without the keyboard. */
  unmarked: string[]
  /** What could be pressed or filled when the walk began, and at which Tab never stopped. */
  missed: string[]
}

export interface Walk extends Findings {
  /** Whether Tab came back to where it began. */
  isRound: boolean
  /** Stops that cannot be seen where they stand, or with something over them. */
  unseen: string[]
}

const STOPS_MAX = 400

/** Presses Tab until it comes round. */
export async function walkByTab(page: Page, elsewhere: readonly string[]): Promise<Walk> {
  await page.evaluate(begin, elsewhere.join())
  const unseen: string[] = []
  for (let count = 0; count < STOPS_MAX; count += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => window.walk.stop())
    if (stop === null) return { unseen, isRound: true, ...(await page.evaluate(() => window.walk.end())) }
    if (!stop.isInSight) unseen.push(stop.name)
  }
  return { unseen, isRound: false, unmarked: [], missed: [] }
}

declare global {
  interface Window {
    walk: { stop(): Stop | null; end(): Findings }
  }
}

/** Runs in the page: notes what can be pressed or filled, and looks at each stop. */
function begin(elsewhere: string): void {
  const PRESSED = 'button, a[href], input, select, textarea, summary, [role=button], [tabindex]'
  const isHidden = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.matches(':disabled') ||
    element.closest('[aria-hidden=true]')
  const open = [...document.querySelectorAll(PRESSED)].filter(
    (element) => !isHidden(element) && !(elsewhere && element.matches(elsewhere)),
  )
  const seen = new Set<Element>()
  const nameOf = (element: Element) =>
    `${element.tagName} .${element.className} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30)}`

  /** The outline, shadow and border of an element, of what holds it, and of the box that antd draws for it. */
  const marksOf = (element: Element): string =>
    [element, element.parentElement!, element.parentElement!.parentElement!]
      .concat(element.matches('[type=checkbox], [type=radio]') ? [...element.parentElement!.children] : [])
      .map((part) => getComputedStyle(part))
      .map(({ outline, boxShadow, border }) => `${outline} ${boxShadow} ${border}`)
      .join()

  const isInSight = (element: Element): boolean => {
    const shape = element.getBoundingClientRect()
    const shown = shape.width * shape.height > 16 ? element : element.closest('label, .ant-select')!
    const { left, right, top, bottom } = shown.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) {
      if (bottom - top < innerHeight) return false
    }
    const x = (left + right) / 2
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (shown.contains(hit) || hit.contains(shown))
  }

  ;(document.activeElement as HTMLElement | null)?.blur()
  let last: { element: Element; marks: string; name: string } | null = null
  const unmarked: string[] = []
  window.walk = {
    stop: () => {
      if (last?.element.isConnected && marksOf(last.element) === last.marks) unmarked.push(last.name)
      const element = document.activeElement
      if (!element || element === document.body || seen.has(element)) return null
      seen.add(element)
      last = { element, marks: marksOf(element), name: nameOf(element) }
      return { name: last.name, isInSight: isInSight(element) }
    },
    end: () => ({ unmarked, missed: open.filter((each) => each.isConnected && !seen.has(each)).map(nameOf) }),
  }
}
