import { eachCityView } from './city-surfaces'
import { expect, test } from './desk'
import { walkByTab } from './keyboard-stops'
import { eachView, wear } from './surfaces'

/** What Tab passes by, because other keys lead there. */
const LED_TO_BY: Record<string, string> = {
  '.ant-segmented-item-input': 'one choice is one stop, ←→ choose in it',
  '.sheet-grid [tabindex="-1"]': 'the sheet is one stop, ↑↓ move in it and what is typed opens a cell',
  '.chapters [tabindex="-1"]': 'PgUp and PgDn move by chapter',
  '.row-actions [tabindex="-1"]': 'Enter and E do the same on the row that ↑↓ chose',
  '.pair-row': 'Alt+↑↓ move from difference to difference',
  '.compare-pane > .grid': 'it has the keyboard only after a form in it was put away',
  '.unanswered li': 'a flag leads there',
  '.traced': 'the paper is one stop, ←→ move from figure to figure',
  '[data-paragraph]': 'the paragraphs are one stop, ↑↓ move from one to the next',
  '.drill-table [tabindex="-1"]': 'a table is one stop, ↑↓ move from row to row',
  '.rewrite': 'E does the same on the paragraph that ↑↓ chose',
}

for (const [theme, places, each] of [
  ['light', 'a case', eachView] as const,
  ['dark', 'a case', eachView] as const,
  ['light', 'the city', eachCityView] as const,
  ['dark', 'the city', eachCityView] as const,
])
  test(`shows where the keyboard is at every stop of Tab, and leaves nothing out, of ${places} in ${theme}`, async ({
    desk,
  }) => {
    test.slow()
    await wear(desk, theme)
    await each(desk, async (view) => {
      const found = await walkByTab(desk.page, Object.keys(LED_TO_BY))
      expect.soft(found, view).toEqual({ isRound: true, unmarked: [], unseen: [], missed: [] })
    })
  })
