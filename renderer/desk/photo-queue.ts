import type { CallInput } from '@shared/contract'
import type { PhotoPlace } from '@shared/entity'
import { problemOf } from '@shared/outcome'
import type { PhotoSource } from '../parts/photos/photo-source'

interface PhotoTask {
  place: PhotoPlace
  source: PhotoSource
}

export type NewPhoto = CallInput<'photo.attach'>

/** How far the photos that were handed over have come. */
export interface Intake {
  done: number
  total: number
  /** Why some of them are not in the case, each once. */
  problems: readonly string[]
}

const IDLE: Intake = { done: 0, total: 0, problems: [] }

/** Attaches photos one after another, so that only one of them is in memory; one that cannot be read stops no other. */
export class PhotoQueue {
  private waiting: PhotoTask[] = []
  private isRunning = false
  private isOpen = true
  private intake = IDLE

  constructor(
    private readonly read: (source: PhotoSource) => Promise<Omit<NewPhoto, 'place'>>,
    private readonly attach: (photo: NewPhoto) => Promise<unknown>,
    private readonly tell: (intake: Intake) => void,
  ) {}

  add(place: PhotoPlace, sources: readonly PhotoSource[]): void {
    this.waiting.push(...sources.map((source) => ({ place, source })))
    this.set({ total: this.intake.total + sources.length })
    if (!this.isRunning) void this.run()
  }

  /** Gives up what still waits; what is attached stays. */
  stop(): void {
    const { done, total, problems } = this.intake
    const left = this.waiting.length
    this.waiting = []
    const stopped = `已停止，其余 ${left} 张没有添加。需要时请重新选择。`
    if (left > 0) this.set({ done, total: total - left, problems: [...problems, stopped] })
  }

  open(): void {
    this.isOpen = true
  }

  /** Gives up everything, the photo that is being read too: another case may lie on the desk by the time it is. */
  close(): void {
    this.isOpen = false
    this.stop()
  }

  dismiss(): void {
    this.set({ problems: [] })
  }

  private async run(): Promise<void> {
    this.isRunning = true
    for (let task = this.waiting.shift(); task; task = this.waiting.shift()) {
      const problem = await this.take(task).then(
        () => null,
        (error: unknown) => problemOf(error).message,
      )
      const { done, problems } = this.intake
      const isNew = problem !== null && !problems.includes(problem)
      this.set({ done: done + 1, problems: isNew ? [...problems, problem] : problems })
    }
    this.isRunning = false
    this.set({ done: 0, total: 0 })
  }

  private async take({ place, source }: PhotoTask): Promise<void> {
    const photo = await this.read(source)
    if (this.isOpen) await this.attach({ place, ...photo })
  }

  private set(patch: Partial<Intake>): void {
    this.intake = { ...this.intake, ...patch }
    this.tell(this.intake)
  }
}
