import './print.css';

export const canPrint = true;

/** Opens the browser's print window for what is on the screen; `print.css` leaves out everything round it. */
export function printPage(): void {
  window.print();
}
