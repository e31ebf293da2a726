import type { ReactElement } from 'react'

interface FieldProps {
  name: string
  /** Takes what room is left in its row. */
  isWide?: boolean
  children: ReactElement
}

/** A field under its name; the name also names it for who cannot see it. */
export function Field({ name, isWide, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={isWide ? 'field field-wide' : 'field'}>
      <span>{name}</span>
      {children}
    </label>
  )
}
