import { type ComponentType, lazy } from 'react'

const loads: (() => Promise<unknown>)[] = []

/** A view whose code is not part of the start: it comes with the first look at it, or before, when the window has nothing to do. */
export function onDemand<Props>(load: () => Promise<ComponentType<Props>>) {
  loads.push(load)
  return lazy(async () => ({ default: await load() }))
}

/** Fetches the code of every view while nothing else is to be done, one after the other, so that no look waits for it. */
export function fetchAhead(): () => void {
  const left = [...loads]
  let asked = requestIdleCallback(fetchNext)
  function fetchNext() {
    void left.shift()?.()
    if (left.length > 0) asked = requestIdleCallback(fetchNext)
  }
  return () => cancelIdleCallback(asked)
}
