/** The service refused a call, in one sentence. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => undefined);
    const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined;
    return new Problem(response.status, typeof detail === 'string' && detail !== '' ? detail : `The service answered ${response.status}.`);
  }
}
