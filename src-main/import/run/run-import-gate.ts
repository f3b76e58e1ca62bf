interface Waiting {
  readonly weight: number;
  readonly enter: () => void;
}
/**
 * Lets tasks run together as long as their weights stay below `most`, in the order in which they came; one that is heavier
 * than that runs alone.
 */
export function makeGate(most: number) {
  const queue: Waiting[] = [];
  let inside = 0;
  const admit = (): void => {
    while (queue[0] && (inside === 0 || inside + queue[0].weight <= most)) {
      const next = queue.shift();
      inside += next?.weight ?? 0;
      next?.enter();
    }
  };
  return async <Result>(weight: number, task: () => Promise<Result>): Promise<Result> => {
    // At least 1: what weighs nothing still counts as inside.
    const counted = Math.max(1, weight);
    await new Promise<void>((enter) => {
      queue.push({ weight: counted, enter });
      admit();
    });
    return task().finally(() => {
      inside -= counted;
      admit();
    });
  };
}
