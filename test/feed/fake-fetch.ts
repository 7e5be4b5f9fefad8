/** A network for tests: answers from a script, and remembers what it was asked. */

/** One answer, or what happens instead of one. */
export type Answer = Response | Error | ((url: string, init: RequestInit) => Response | Promise<Response>);

/** One request, as `fetch` was called. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A `fetch` that gives these answers in their order, the last one again and again. */
export function fakeFetch(...answers: Answer[]): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = String(input);
    const next = answers[asked.length] ?? answers.at(-1) ?? new TypeError('Nothing was scripted');
    asked.push({ url, init });
    if (next instanceof Error) throw next;
    return typeof next === 'function' ? next(url, init) : next.clone();
  };
  return { fetch: answer, asked };
}

/** An answer that comes only when it is aborted, as a server does that hangs. */
export function hang(_url: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
}

/** A list with one article of that name. */
export function list(name: string, more: object = {}): Response {
  return Response.json({ items: [{ id: name, url: `https://example.com/${name}`, title: name }], ...more });
}

/** The same answer, as if it came from another address. */
export function from(url: string, response: Response): () => Response {
  return () => Object.defineProperty(response.clone(), 'url', { value: url });
}
