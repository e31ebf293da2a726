import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { SCORED_PHASES } from '@shared/case/phase'
import { photoEntity, subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { makeAppender } from '../../electron/store/append'
import { createCaseFile } from '../../electron/store/create'
import { sha256 } from '../../electron/store/hash'
import { openCaseFile } from '../../electron/store/open'
import { ACTOR, enterpriseId, newCase, rubrics, scoreOf, sheetKey, writeTo } from './case-file'
import { makeRandom } from './prng'
import { sealSelfAssessment } from './seal-self-assessment'
import { testSurroundings } from './surroundings'

export interface FullTown {
  /** Another number is another laptop, another case and other scores. */
  number: number
  enterprises?: number
  photos?: number
  /** Signed for the township and sealed, as a panel does it. */
  sealed?: boolean
}

const INDUSTRIES = ['纺织服装', '制鞋', '五金机械', '食品加工', '塑胶化工']
const PHOTO_BYTES = 120_000

/** A town of which every enterprise is answered on all criteria in all four phases, in one action a phase. */
export function makeFullTown(folder: string, { number, ...asked }: FullTown): string {
  const { enterprises = 100, photos = 0, sealed = false } = asked
  const town = `第${String(number).padStart(3, '0')}镇`
  const file = join(folder, `${town}.duhe`)
  const around = testSurroundings(number)
  createCaseFile(
    file,
    newCase({ town, county: '临江县', city: '清源市', enterpriseBase: 850 }),
    ACTOR,
    around,
  )
  const opened = openCaseFile(file, 'write')
  if (!opened.ok) throw new Error(opened.failure.kind)
  const { append } = makeAppender(opened.db, around)
  const random = makeRandom(number)
  const ids = Array.from({ length: enterprises }, (_, index) => enterpriseId(index + 1))
  const pictures = Array.from({ length: photos }, () => randomFillSync(Buffer.alloc(PHOTO_BYTES)))
  append(new Map(), ACTOR, ids.flatMap(factsOf))
  for (const phase of SCORED_PHASES)
    append(
      new Map(),
      ACTOR,
      ['T', ...ids].flatMap((id) => sheetOf(id, phase, random)),
    )
  append(new Map(), ACTOR, pictures.map(photoOf), pictures)
  opened.db.pragma('journal_mode = DELETE')
  opened.db.close()
  if (sealed) writeTo(file, around, sealSelfAssessment)
  return file
}

const sheetOf = (id: string, phase: (typeof SCORED_PHASES)[number], random: ReturnType<typeof makeRandom>) =>
  rubrics[id === 'T' ? 'township' : 'enterprise'].criteria.map((criterion) =>
    scoreOf(sheetKey(id, phase), criterion.id, random.chance(0.2) ? random.below(criterion.points + 1) : 0),
  )

const factsOf = (id: string, index: number): Change[] =>
  Object.entries({
    name: `${id}号${INDUSTRIES[index % INDUSTRIES.length]}有限公司`,
    employees: 5 + index * 4,
    revenueWanYuan: 80 + index * 30,
    industry: INDUSTRIES[index % INDUSTRIES.length]!,
  }).map(([item, value]) => ({ kind: 'fact-set', entity: subjectEntity(id), item, body: { value } }))

function photoOf(bytes: Buffer, index: number): Change {
  const place = { subject: enterpriseId(1), phase: 'verification', round: 1, criterion: '1.1' } as const
  return {
    kind: 'photo-attached',
    entity: photoEntity(place),
    item: sha256(bytes),
    body: {
      ...{ width: 640, height: 480, bytes: bytes.length, takenAt: null, name: `照片${index}.jpg` },
      look: index.toString(16).padStart(16, '0'),
    },
  }
}
