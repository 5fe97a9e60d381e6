/** The elements a case is made of, and those that come when somebody opens them. */
import '../erase/erase-dialog.ts';
import './notes.ts';
import './photo-canvas.ts';
import './place-map.ts';
import './publication.ts';
import './redactor.ts';
import './same-problem.ts';

export const DIALOGS = {
  act: () => import('./act-dialog.ts'),
  cover: () => import('./cover-dialog.ts'),
} as const;
