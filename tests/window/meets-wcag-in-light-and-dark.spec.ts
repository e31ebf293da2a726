import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { eachCityView } from './city-surfaces'
import { expect, test } from './desk'
import { eachMergeStep } from './merge-surfaces'
import { eachPanel, eachView, wear } from './surfaces'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** antd puts an open list at the end of the page: its field owns it, and no landmark need hold it. */
const isOpenList = (rule: string, target: string) =>
  rule === 'region' && /_list\b|ant-select-item/.test(target)

/** What axe holds against the page, one line a fault; its usual mode would open a second page, which Electron has not. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html, target }) => !isOpenList(id, `${target} ${html}`))
      .map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

for (const theme of ['light', 'dark'] as const)
  for (const [places, each] of [
    ['view', eachView] as const,
    ['panel', eachPanel] as const,
    ['step of a merge', eachMergeStep] as const,
    ['view of the city', eachCityView] as const,
  ])
    test(`meets WCAG 2.2 AA in every ${places} in ${theme}`, async ({ desk }) => {
      test.slow()
      await wear(desk, theme)
      await each(desk, async (place) =>
        expect.soft(await violations(desk.page), `${place}, ${theme}`).toEqual([]),
      )
    })
