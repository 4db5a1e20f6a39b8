/** The beginning of a text for a list: its first line, at most `length` characters, an ellipsis where more follows. */
export const firstWords = (text: string, length: number): string => {
  const line = [...(text.split('\n', 1)[0] ?? '')];
  return line.length > length ? `${line.slice(0, length).join('')}…` : line.join('');
};
