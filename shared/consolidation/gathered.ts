import type { Sum } from '../groups'
import { CaseProblem } from '../outcome'
import type { FormName } from '../report/source'
import type { FormKeys } from './criterion-keys'
import { type ForemostLosers, keepForemost } from './foremost-losers'
import { addGroup, type GroupSums } from './group-sums'
import { addLosses, addSums, NO_LOSS, NO_SUM } from './sums'
import { byPlace, type Placed } from './town-order'
import type { CriterionTally, Loss, SectionTally, TownTally } from './town-tally'

type FormTally = TownTally['forms'][FormName]

/** A criterion of a town's form that the city's form does not have. */
export type OwnCriterion = Pick<CriterionTally, 'key' | 'id' | 'text' | 'points'> & Loss & { form: FormName }

/** What is kept of one town until the city is summed; the rest of it went into the sums. */
export interface GatheredTown extends Omit<TownTally, 'forms' | 'classes' | 'industries'> {
  /** Of the criteria that the city's forms have, by key. */
  losses: Readonly<Record<FormName, ReadonlyMap<string, Loss>>>
  unmatched: readonly OwnCriterion[]
}

/** What of a criterion is asked over all towns only. */
export interface CriterionSums {
  notApplicable: number
  inflation: Sum
  changed: number
}

/** The sums of a form over all towns, by the keys of the city's form. */
export interface FormSums {
  criteria: ReadonlyMap<string, CriterionSums>
  sections: ReadonlyMap<string, Loss & { got: Sum }>
}

export const NO_CRITERION: CriterionSums = { notApplicable: 0, inflation: NO_SUM, changed: 0 }
export const NO_SECTION: Loss & { got: Sum } = { ...NO_LOSS, got: NO_SUM }

const FORMS = ['enterprise', 'township'] as const satisfies FormName[]

/** The towns, taken in one after the other in any order: only the little that is kept of each grows with their number. */
export class Gathered {
  readonly classes = new Map<string, GroupSums>()
  readonly industries = new Map<string, GroupSums>()
  readonly losers = new Map<string, ForemostLosers>()
  readonly forms: Record<FormName, FormSums>
  private readonly byCase = new Map<string, GatheredTown>()
  private readonly texts = new Map<string, string>()
  private readonly known: Record<FormName, ReadonlySet<string>>
  private readonly criteria = {
    enterprise: new Map<string, CriterionSums>(),
    township: new Map<string, CriterionSums>(),
  }
  private readonly sections = {
    enterprise: new Map<string, Loss & { got: Sum }>(),
    township: new Map<string, Loss & { got: Sum }>(),
  }

  constructor(keys: Readonly<Record<FormName, FormKeys>>) {
    const knownOf = (form: FormName) => new Set(keys[form].criteria.values())
    this.known = { enterprise: knownOf('enterprise'), township: knownOf('township') }
    const sumsOf = (form: FormName) => ({ criteria: this.criteria[form], sections: this.sections[form] })
    this.forms = { enterprise: sumsOf('enterprise'), township: sumsOf('township') }
  }

  /** By county, town and case, whatever order they came in. */
  towns(): GatheredTown[] {
    return [...this.byCase.values()].sort(byPlace)
  }

  /** Throws CaseProblem `town-twice`. */
  add({ forms, classes, industries, ...town }: TownTally): void {
    if (this.byCase.has(town.caseId))
      throw new CaseProblem(
        'town-twice',
        `${town.town}的同一份案卷出现了两次，没有汇总，原有结果不变。请只保留较新的一份。`,
      )
    const losses = {
      enterprise: this.lossesOf('enterprise', forms.enterprise),
      township: this.lossesOf('township', forms.township),
    }
    const unmatched = FORMS.flatMap((form) => this.unmatchedOf(form, forms[form]))
    this.byCase.set(town.caseId, { ...town, losses, unmatched })
    for (const form of FORMS) this.addForm(form, forms[form], town)
    for (const group of classes) addGroup(this.classes, group, this.known.enterprise)
    for (const group of industries) addGroup(this.industries, group, this.known.enterprise)
  }

  private lossesOf(form: FormName, { criteria }: FormTally): ReadonlyMap<string, Loss> {
    const own = criteria.filter(({ key }) => this.known[form].has(key))
    return new Map(own.map(({ key, judged, deducted, lost }) => [key, { judged, deducted, lost }]))
  }

  private unmatchedOf(form: FormName, { criteria }: FormTally): OwnCriterion[] {
    return criteria
      .filter(({ key }) => !this.known[form].has(key))
      .map(({ key, id, text, points, judged, deducted, lost }) => ({
        ...{ form, key, id, points, judged, deducted, lost },
        text: this.textOf(key, text),
      }))
  }

  /** The same words once, in however many towns they stand. */
  private textOf(key: string, text: string): string {
    const known = this.texts.get(key) ?? text
    this.texts.set(key, known)
    return known
  }

  private addForm(form: FormName, { criteria, sections }: FormTally, town: Placed): void {
    for (const each of criteria) if (this.known[form].has(each.key)) this.addCriterion(form, each, town)
    for (const each of sections) this.addSection(form, each)
  }

  private addCriterion(form: FormName, each: CriterionTally, town: Placed): void {
    const { notApplicable, inflation, changed } = this.criteria[form].get(each.key) ?? NO_CRITERION
    this.criteria[form].set(each.key, {
      notApplicable: notApplicable + each.notApplicable,
      inflation: addSums(inflation, each.inflation),
      changed: changed + each.changed,
    })
    keepForemost(this.losers, each, town)
  }

  private addSection(form: FormName, each: SectionTally): void {
    const before = this.sections[form].get(each.key) ?? NO_SECTION
    this.sections[form].set(each.key, { ...addLosses(before, each), got: addSums(before.got, each.got) })
  }
}
