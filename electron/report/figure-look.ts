import type { Tone } from '@shared/report/figure'

/** What a mark is filled with and outlined in. */
export interface Look {
  fill: string
  outline: string | null
}

/** On paper: what is told apart by colour differs as much in grey, light for 自评 up to dark for 核实. */
export const LOOK: Record<Tone, Look> = {
  self: { fill: '#dbe7f7', outline: '#184a94' },
  assisted: { fill: '#93aaa5', outline: '#4c625d' },
  verified: { fill: '#7a3600', outline: '#7a3600' },
  accent: { fill: '#084f47', outline: '#084f47' },
  muted: { fill: '#9aa4ad', outline: null },
  ink: { fill: '#000000', outline: null },
  hair: { fill: '#bcc3c9', outline: null },
  'heat-0': { fill: '#ffffff', outline: '#808080' },
  'heat-1': { fill: '#e4e8ed', outline: '#808080' },
  'heat-2': { fill: '#c8d0d9', outline: '#808080' },
  'heat-3': { fill: '#abb7c4', outline: '#808080' },
  'heat-4': { fill: '#8c9caf', outline: '#808080' },
}
