import type { Place } from '@shared/place'
import type { GuideView } from '@shared/replies/guide'
import { Button } from 'antd'
import { useState } from 'react'

interface GuideBodyProps {
  steps: GuideView['steps']
  onGo(place: Partial<Place> | null): void
  onFold(): void
  onEnd(): void
}

/** The steps in a row and one of them in words: the first that is open, or the one that was asked for. */
export function GuideBody({ steps, onGo, onFold, onEnd }: GuideBodyProps) {
  const open = steps.findIndex(({ isDone }) => !isDone)
  const [asked, setAsked] = useState<{ step: number; while: number } | null>(null)
  // What was asked for stays until the way itself goes on.
  const shown = asked?.while === open ? asked.step : open
  const step = steps[shown]
  return (
    <>
      <ol className="guide-steps">
        {steps.map(({ title, isDone }, index) => (
          <li key={title}>
            <button
              type="button"
              className="guide-step"
              aria-label={`第 ${index + 1} 步 ${title}${isDone ? '，已完成' : ''}`}
              aria-current={index === shown ? 'step' : undefined}
              title={title}
              onClick={() => setAsked({ step: index, while: open })}
            >
              {isDone ? '✓' : index + 1}
            </button>
          </li>
        ))}
      </ol>
      <p className="guide-words" aria-live="polite">
        <strong>{step ? step.title : '都走过了'}</strong>
        {step ? step.sentence : '可以接着随便试，也可以换案卷，建自己的一份。'}
        {step?.keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </p>
      {step && (
        <Button data-first onClick={() => onGo(step.place)}>
          带我去
        </Button>
      )}
      <button type="button" className="text-button" data-first={step ? undefined : ''} onClick={onFold}>
        收起
      </button>
      <button type="button" className="text-button" onClick={onEnd}>
        结束
      </button>
    </>
  )
}
