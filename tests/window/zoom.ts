import type { OpenDesk } from './desk'

/** Shows the window larger, as the laptops of the panel do. */
export const setZoom = ({ app }: OpenDesk, zoom: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, factor) => {
    BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(factor)
  }, zoom)
