/** Long work, written as a generator: at once, or in short turns so that the page stays responsive. */

/** Longest turn in milliseconds: half a frame. */
const TURN = 8;

/** Runs to the end at once. */
export function runAtOnce<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs in turns of at most a few milliseconds, giving way to the page between them.
 * @throws the reason of `signal`, at the next turn after it is aborted
 */
export async function runInSlices<T>(work: Iterator<unknown, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    await turn(); // the first one too: who knows what the present one has done already
    signal?.throwIfAborted();
    const end = performance.now() + TURN / 2; // the last step of a turn may be a long one
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** The next turn of the event loop: a message, which is not throttled like a timer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
