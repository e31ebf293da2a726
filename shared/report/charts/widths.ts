import { textOf, type Words } from '../../report'
import { emsOf } from '../ems'
import { TYPE } from './scale'

/** Between the names and what is drawn of them. */
export const GAP = 8

const MOST_NAME_EM = 14

/** How wide the widest of some words is, set as names and numbers are. */
export const widest = (words: readonly Words[]): number =>
  Math.max(0, ...words.map((each) => emsOf(textOf(each)))) * TYPE

/** How wide a column of names is: as its longest, but no wider than a third of the figure. */
export const nameRoom = (names: readonly Words[]): number => Math.min(MOST_NAME_EM * TYPE, widest(names) + 1)

/** Where what is drawn of the names begins. */
export const nameEdge = (names: readonly Words[]): number => nameRoom(names) + GAP
