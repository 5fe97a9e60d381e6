/** Words of the room of the explainers. */
export interface ExplainersWords {
  readonly heading: string;
  readonly lead: string;
  readonly add: string;
  readonly empty: string;
  readonly edit: string;
  readonly retired: string;
  readonly retire: string;
  readonly topic: string;
  readonly anyTopic: string;
  readonly question: Readonly<Record<'kk' | 'ru', string>>;
  readonly answer: Readonly<Record<'kk' | 'ru', string>>;
  readonly questionHint: string;
  readonly answerHint: string;
  readonly official: string;
  readonly choose: string;
  readonly save: string;
  readonly saving: string;
  readonly cancel: string;
  readonly saved: string;
  readonly updated: string;
  readonly conflict: string;
  readonly failed: string;
  readonly retry: string;
}
