import { usePlace } from '../desk/place'

/** Leads to the 复核 sheet of a subject. */
export function RecheckSheetLink({ subject }: { subject: string }) {
  const { move } = usePlace()
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => move({ view: 'score', phase: 'recheck', subject, criterion: null, draft: null })}
    >
      复核评分 ›
    </button>
  )
}
