/** WeChat has no printer. */
export const canPrint = false;

export function printPage(): void {
  // Nothing to do where `canPrint` is false.
}
