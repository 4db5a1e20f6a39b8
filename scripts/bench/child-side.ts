/** Answers the questions of the process that started this one, one at a time. */
export const answer = <Q extends object>(reply: (question: Q) => Promise<unknown>): void => {
  process.on('message', (question: Q) => {
    reply(question).then(
      (result) => process.send?.({ result }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
};
