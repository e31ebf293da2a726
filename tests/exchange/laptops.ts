import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Desk } from '../../electron/desk'
import { libraryFolder } from '../../electron/library'
import { ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { testDesk } from '../builders/desk'

/** A laptop of its own in this folder, with a library; its case is put away when the test is over. */
export function laptop(folder: string, number: number): Desk {
  const home = join(folder, `laptop-${number}`)
  mkdirSync(home)
  const desk = testDesk(home, number)
  onTestFinished(() => desk.closeCase())
  return desk
}

/** Lays a copy of the file into the laptop's library and opens it there. */
export function openCopy(desk: Desk, file: string, name = '云海镇.duhe'): void {
  const copy = join(libraryFolder(desk.tools.home), name)
  copyFileSync(file, copy)
  desk.openCase(copy)
}

/** Scores one criterion of E001 on the laptop. */
export const score = (desk: Desk, criterion: string, actor = ACTOR) =>
  desk.session.write(actor, [scoreOf(sheetKey('E001'), criterion, 50)])

/** A copy of the laptop's open case as it would travel. */
export function handOut(desk: Desk, target: string): string {
  const { openFile } = desk
  desk.closeCase()
  copyFileSync(openFile!, target)
  desk.openCase(openFile!)
  return target
}
