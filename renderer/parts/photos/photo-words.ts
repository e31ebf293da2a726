import type { Photo } from '@shared/case/photo'
import type { PhotoPlace } from '@shared/entity'
import { formatTaken } from '@shared/image/typed-time'
import { PHASE_SHORT } from '@shared/text.zh'

/** 核实 第2轮. */
export const placeWords = ({ phase, round }: Pick<PhotoPlace, 'phase' | 'round'>): string =>
  round > 1 ? `${PHASE_SHORT[phase]} 第${round}轮` : PHASE_SHORT[phase]

export const takenWords = ({ takenAt }: Photo): string => (takenAt ? formatTaken(takenAt) : '时间未记')

/** 核实 13.2 2024-11-30 09:41 大门.jpg. */
export const photoWords = (photo: Photo): string =>
  [placeWords(photo), photo.criterion, takenWords(photo), photo.name]
    .filter((word) => word !== null)
    .join(' ')
