import type { CaseRecord } from '@shared/case'

/** What was shown to the panel under a token, to be written only as long as the case is the one that it was shown with. */
export class Shown<Thing> {
  private last: { token: string; thing: Thing; record: CaseRecord } | null = null

  keep(token: string, thing: Thing, record: CaseRecord): string {
    this.last = { token, thing, record }
    return token
  }

  /** What this token stands for, once; null where the case has changed since. */
  take(token: string, record: CaseRecord): Thing | null {
    const { last } = this
    this.last = null
    return last?.token === token && last.record === record ? last.thing : null
  }

  forget(): void {
    this.last = null
  }
}
