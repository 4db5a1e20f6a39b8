/** Something the person at the terminal can put right. Said in both languages. */
export class StartError extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
  }
}
