import type { Page } from '@playwright/test'
import { eachCityView } from './city-surfaces'
import { expect, test } from './desk'
import { eachMergeStep } from './merge-surfaces'
import { eachPanel, eachView } from './surfaces'

/** Whatever stands on the page in its own words, or takes words, in less than 14 px. */
const smallText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasWords = (element: Element) =>
      element.matches('input, textarea, select') ||
      [...element.childNodes].some(
        ({ nodeType, data }: ChildNode & { data?: string }) => nodeType === 3 && data?.trim(),
      )
    // A chart is drawn in units of its own and stretched to the paper.
    const scaleOf = (element: Element) =>
      element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
    const sizeOf = (element: Element) =>
      Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)
    return [...document.querySelectorAll('body *')]
      .filter((element) => hasWords(element) && element.checkVisibility())
      .map((element) => ({ element, size: sizeOf(element) }))
      .filter(({ size }) => size < 13.99)
      .map(({ element, size }) => `${size} px: ${element.outerHTML.slice(0, 120)}`)
  })

/** What is pressed first must be easy to hit with a finger. */
const lowMainButtons = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ant-btn-primary')]
      .filter((button) => button.checkVisibility() && button.getBoundingClientRect().height < 44)
      .map((button) => `${button.getBoundingClientRect().height} px: ${button.textContent}`),
  )

for (const [places, each] of [
  ['view', eachView] as const,
  ['panel', eachPanel] as const,
  ['step of a merge', eachMergeStep] as const,
  ['view of the city', eachCityView] as const,
])
  test(`shows no text under 14 px and no main button under 44 px in any ${places}`, async ({ desk }) => {
    test.slow()
    await each(desk, async (place) => {
      expect.soft(await smallText(desk.page), place).toEqual([])
      expect.soft(await lowMainButtons(desk.page), place).toEqual([])
    })
  })
