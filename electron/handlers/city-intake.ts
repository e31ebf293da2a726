import { basename } from 'node:path'
import type { Verdict } from '@shared/city/intake'
import type { CityIntake, LoggedFile } from '@shared/replies/city-desk'
import { IntakeRun } from '../city/intake-run'
import type { Desk } from '../desk'

/** More lines than anybody reads; the older ones stay in the file. */
const LOG_SHOWN = 200

/** What came of the files that were offered, now and before. */
export function readIntake({ city, intakeRun }: Desk): CityIntake {
  const log = city.intake()
  return {
    run: intakeRun && {
      isUnderWay: intakeRun.isUnderWay,
      offered: intakeRun.offered,
      left: intakeRun.left.map((path) => basename(path)),
    },
    towns: city.towns(),
    log: log.slice(0, LOG_SHOWN).map(
      ({ at, actor, file, town, verdict, reason }): LoggedFile => ({
        at,
        actor,
        file,
        town,
        verdict: verdict as Verdict,
        reason,
      }),
    ),
    older: Math.max(0, log.length - LOG_SHOWN),
  }
}

/** Puts away what became of the last files, which the log keeps; while some were not looked at, they stay to be gone on with. */
export function putRunAway(desk: Desk): CityIntake {
  if (desk.intakeRun?.isDone) desk.intakeRun = null
  return readIntake(desk)
}

/** Takes in the case files that the office chooses; null where they cancel. */
export async function takeChosen(
  desk: Desk,
  { what }: { what: 'files' | 'folder' },
): Promise<CityIntake | null> {
  const paths = await desk.tools.dialogs.chooseCases(what)
  return paths.length === 0 ? null : takeIn(desk, paths)
}

/** Takes in the files and folders that were dropped under this token; throws CaseProblem `not-handed`. */
export const takeHanded = (desk: Desk, { token }: { token: string }): Promise<CityIntake> =>
  takeIn(desk, desk.handed.take(token))

/** Goes on with the files that were not looked at when the run was called off. */
export const takeLeft = (desk: Desk): Promise<CityIntake> => takeIn(desk, desk.intakeRun?.left ?? [])

async function takeIn(desk: Desk, paths: readonly string[]): Promise<CityIntake> {
  const { city, actor, tools } = desk
  await desk.working(async (work) => {
    const run = new IntakeRun()
    desk.intakeRun = run
    try {
      const told = run.told.bind(run)
      run.ended(await city.takeIn(paths, { actor, reader: tools.townReader, work, told }))
    } finally {
      run.isUnderWay = false
    }
    desk.citySavedAt = tools.around.now().toISOString()
  })
  return readIntake(desk)
}
