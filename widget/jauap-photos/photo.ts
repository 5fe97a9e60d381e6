/** What is known about a chosen photo. */
/** A photo as a form keeps it with its draft. */
export interface Photo {
  /** Names it on this device. */
  readonly key: string;
  /** What is sent: the file as it was chosen, or made smaller. */
  readonly blob: Blob;
  /** Name of the file. It is shown to the citizen and not sent. */
  readonly name: string;
  /** What the service calls it, once it is there. */
  readonly id?: string | undefined;
  readonly state: 'waiting' | 'sending' | 'stored' | 'failed';
  /** One of the SDK's errors: why it has not been sent. */
  readonly error?: unknown;
}

/** A photo on the page. The one who shows it is told whenever it changes. */
export interface Item extends Photo {
  id?: string | undefined;
  state: Photo['state'];
  error?: unknown;
  /** How much of it is sent, in whole percent. */
  progress: number;
  /** It was made smaller than the chosen file. */
  readonly smaller: boolean;
  preview?: HTMLCanvasElement | undefined;
}
