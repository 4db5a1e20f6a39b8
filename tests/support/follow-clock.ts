/**
 * In this test file it is the town's time: every `new Date()` of the test follows that clock, as the functions' do.
 * @returns a function that ends it
 */
export const followClock = (now: () => number): (() => void) => {
  const MachineDate = Date;
  class TownDate extends MachineDate {
    constructor(instant: number | string | Date = now()) {
      super(instant);
    }
    static override now(): number {
      return now();
    }
  }
  globalThis.Date = TownDate as DateConstructor;
  return () => {
    globalThis.Date = MachineDate;
  };
};
