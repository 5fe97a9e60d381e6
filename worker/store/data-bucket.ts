/** Where the files of open data lie: a bucket of their own, because the collector of photos removes what is no photo from its. */

/** The little of Cloudflare's R2 that open data needs; another platform brings an object of the same shape. */
export interface DataBucket {
  get(key: string): Promise<{ readonly body: ReadableStream<Uint8Array> } | null>;
  put(key: string, bytes: Uint8Array): Promise<unknown>;
  /** Unknown keys are no error. */
  delete(keys: string[]): Promise<void>;
  /** Keys that begin with `prefix`, in their order, beginning after `startAfter`. */
  list(options: { prefix: string; limit: number; startAfter?: string }): Promise<{
    readonly objects: readonly { readonly key: string }[];
    readonly truncated: boolean;
  }>;
}
