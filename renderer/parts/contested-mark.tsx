import type { SheetKey } from '@shared/case/sheet'
import { usePlace } from '../desk/place'

interface ContestedMarkProps extends Pick<SheetKey, 'subject' | 'phase'> {
  criterion: string
}

/** Says that two laptops gave this criterion different answers, and leads to where one of them is taken. */
export function ContestedMark({ subject, phase, criterion }: ContestedMarkProps) {
  const { move } = usePlace()
  return (
    <button
      type="button"
      tabIndex={-1}
      className="contested"
      onClick={() => move({ view: 'merge', subject, phase, criterion, draft: null })}
    >
      <span aria-hidden="true">⚠</span> 两台电脑评得不同，去裁定 ›
    </button>
  )
}
