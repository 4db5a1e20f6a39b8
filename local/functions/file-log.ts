import { appendFileSync } from 'node:fs';

/** What the functions print goes to a file beside the data: the terminal stays readable. */
export function fileLog(file: string): (line: string) => void {
  return (line) => {
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
  };
}
