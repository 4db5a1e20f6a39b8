export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The text in pieces, those that are one of the words marked; where words overlap the longer one wins. */
export const markWords = (text: string, words: readonly string[]): Piece[] => {
  const wanted = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  const add = (part: string, isMarked: boolean) => {
    const last = pieces[pieces.length - 1];
    if (last && last.isMarked === isMarked) last.text += part;
    else pieces.push({ text: part, isMarked });
  };
  for (let at = 0; at < text.length;) {
    const word = wanted.find((one) => text.startsWith(one, at));
    add(word ?? text.charAt(at), word !== undefined);
    at += word?.length ?? 1;
  }
  return pieces;
};
