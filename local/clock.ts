/** Not `Date.now()`: whoever lets this process follow the cloud's clock changes that. */
const machineNow = (): number => performance.timeOrigin + performance.now();

/**
 * The cloud's clock: the machine's, moved by so many milliseconds. Functions read it from shared memory, so they are
 * moved with it and need not know.
 */
export class LocalClock {
  /** One number, seen by every function instance. */
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  private readonly offset = new Float64Array(this.shared);

  /** Milliseconds since 1970. */
  readonly now = (): number => machineNow() + (this.offset[0] ?? 0);

  /** From now on it is this moment here, and goes on from there; null: the machine's own time again. */
  set(instant: number | null): void {
    this.offset[0] = instant === null ? 0 : instant - machineNow();
  }
}
