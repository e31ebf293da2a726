import type { Page } from '@playwright/test'

/** Waits until the page has not changed for some frames: what it asked for has come and is painted. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let shown = ''
    for (let still = 0; still < 6; still += 1) {
      await new Promise(requestAnimationFrame)
      if (document.body.innerHTML !== shown) still = 0
      shown = document.body.innerHTML
    }
  })
