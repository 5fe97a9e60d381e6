/** Types of the contract, inferred from its schemas. `import type` only: nothing of this module exists at run time. */
import type * as z from 'zod/mini';
import type * as schema from './schema.ts';

export type AgencyProfile = z.output<typeof schema.AgencyProfile>;
export type Answer = z.output<typeof schema.Answer>;
/** What a staff client sends; defaults are filled in by the worker. */
export type AnswerDraftInput = z.input<typeof schema.AnswerDraft>;
export type AnswerDraft = z.output<typeof schema.AnswerDraft>;
export type Clock = z.output<typeof schema.Clock>;
export type DeskCase = z.output<typeof schema.DeskCase>;
export type Extension = z.output<typeof schema.Extension>;
export type ExtensionDecision = z.output<typeof schema.ExtensionDecision>;
export type FeedPage = z.output<typeof schema.FeedPage>;
export type FeedQuery = z.output<typeof schema.FeedQuery>;
export type LocalizedText = z.output<typeof schema.LocalizedText>;
export type Measure = z.output<typeof schema.Measure>;
export type Moderation = z.output<typeof schema.Moderation>;
export type Official = z.output<typeof schema.Official>;
export type Page = z.output<typeof schema.Page>;
export type Problem = z.output<typeof schema.Problem>;
export type Progress = z.output<typeof schema.Progress>;
export type PublicAppeal = z.output<typeof schema.PublicAppeal>;
export type QueueItem = z.output<typeof schema.QueueItem>;
export type QueuePage = z.output<typeof schema.QueuePage>;
export type QueueQuery = z.output<typeof schema.QueueQuery>;
export type Receipt = z.output<typeof schema.Receipt>;
export type Redirect = z.output<typeof schema.Redirect>;
export type StatusMove = z.output<typeof schema.StatusMove>;
/** What a client sends. */
export type SubmissionInput = z.input<typeof schema.Submission>;
export type Submission = z.output<typeof schema.Submission>;
export type TimelineEvent = z.output<typeof schema.TimelineEvent>;
export type TrackedAppeal = z.output<typeof schema.TrackedAppeal>;
export type CitizensWord = z.output<typeof schema.CitizensWord>;
export type ConsentRequest = z.output<typeof schema.ConsentRequest>;
export type FollowUpRequest = z.output<typeof schema.FollowUpRequest>;
export type Verdict = z.output<typeof schema.Verdict>;
export type VerdictRequest = z.output<typeof schema.VerdictRequest>;
export type WithdrawRequest = z.output<typeof schema.WithdrawRequest>;
export type TrackRequest = z.output<typeof schema.TrackRequest>;
