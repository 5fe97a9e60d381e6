import { css } from '../../styles/css.ts';
import { deskStyles } from '../kit/styles.ts';
import { cards, narrowTools } from './queue-cards.styles.ts';

const queue = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block: 0.75em;
    padding: 0;
    list-style: none;
  }
  .tabs a {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 44px;
    padding: 0.25em 0.75em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
    text-decoration: none;
  }
  .tabs a:hover {
    text-decoration: underline;
  }
  [aria-current='page'] {
    font-weight: 700;
  }
  .tabs [aria-current='page'] {
    border-color: var(--j-accent);
    background: var(--j-tint);
    box-shadow: inset 0 -3px var(--j-accent);
  }
  .count {
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    color: var(--j-ink);
  }
  .count.alert {
    color: var(--j-alert);
  }
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 0.5em 1.5em;
    align-items: start;
    margin-block-end: 0.75em;
  }
  .filters {
    grid-column: 1 / -1;
    grid-row: 2;
  }
  .views {
    margin-block-start: 1.5em;
  }
  .badges .badge {
    margin-block-end: 0.2em;
  }
  .search .row {
    flex-wrap: nowrap;
    gap: 0.5em;
  }
  .search button,
  .bulk button {
    flex: none;
    white-space: nowrap;
  }
  .search {
    max-inline-size: 46rem;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    color: var(--j-accent);
    cursor: pointer;
  }
  .filters form {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
    gap: 0.75em 1em;
    align-items: end;
    padding: 1em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
  }
  .views ul {
    padding: 0;
    list-style: none;
  }
  .quiet {
    border-color: transparent;
  }
  .notice {
    padding: 0.5em 1em;
    border-inline-start: 4px solid var(--j-accent);
    background: var(--j-tint);
  }
  kbd {
    padding: 0.1em 0.5em;
    border: 1px solid var(--j-line);
    border-radius: 0.25em;
    font: inherit;
    font-size: 0.875em;
    background: var(--j-tint);
  }
  table[role='table'] {
    table-layout: fixed;
  }
  .picking th:first-child {
    inline-size: 3.5rem;
  }
  table[role='table']:not(.picking) th:nth-child(1),
  .picking th:nth-child(2) {
    inline-size: 13rem;
  }
  th:nth-last-child(3) {
    inline-size: 14rem;
  }
  th:nth-last-child(2) {
    inline-size: 11.5rem;
  }
  th:last-child {
    inline-size: 11rem;
  }
  tbody tr {
    position: relative;
  }
  tbody tr:hover {
    background: var(--j-tint);
  }
  tr.current {
    box-shadow: inset 4px 0 var(--j-accent);
  }
  tr.picked {
    background: var(--j-tint);
  }
  .pick input {
    display: block;
    margin: 0.6em auto;
  }
  .left {
    font-weight: 600;
  }
  .left.late {
    color: var(--j-alert);
  }
  .left.still {
    font-weight: 400;
    color: var(--j-soft);
  }
  progress {
    display: block;
    inline-size: 100%;
    max-inline-size: 11rem;
    block-size: 0.5em;
    margin-block: 0.25em;
    border: 1px solid var(--j-line);
    border-radius: 1em;
    overflow: hidden;
    appearance: none;
    background: var(--j-tint);
  }
  progress::-webkit-progress-bar {
    background: var(--j-tint);
  }
  progress::-webkit-progress-value {
    background: var(--j-accent);
  }
  progress::-moz-progress-bar {
    background: var(--j-accent);
  }
  progress.late::-webkit-progress-value {
    background: var(--j-alert);
  }
  progress.late::-moz-progress-bar {
    background: var(--j-alert);
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: CanvasText;
    }
    progress::-moz-progress-bar {
      background: CanvasText;
    }
    .tabs [aria-current='page'] {
      border-width: 3px;
    }
    tr.current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  .what a {
    display: block;
    padding-block: 0.25em;
    text-decoration: none;
  }
  .what a:hover .text {
    text-decoration: underline;
  }
  .number {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--j-ink);
  }
  .badges .badge.news {
    color: var(--j-accent);
  }
  .badges .badge.alert {
    color: var(--j-alert);
  }
  .card-label {
    display: none;
  }
  .place {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .skeleton div {
    block-size: 5.5rem;
    border-block-end: 1px solid var(--j-line);
    background: linear-gradient(var(--j-tint), var(--j-tint)) no-repeat center / 98% 60%;
  }
  .more {
    display: block;
    margin: 1em auto;
  }
  .empty {
    padding-block: 2em;
    text-align: center;
  }
  .bulk {
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block-start: 1em;
    border-color: var(--j-accent);
  }
  .give {
    flex: 1 1 14rem;
    max-inline-size: 24rem;
  }
  .wide {
    flex-basis: 100%;
  }
`;

/** The queue: a table on a wide screen, cards on a narrow one. */
export const queueStyles: CSSStyleSheet[] = [...deskStyles, queue, narrowTools, cards];
