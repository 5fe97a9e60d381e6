/** The short mode of the form, loaded where a page asks for it. */

import { styles } from '../comments/comment.styles.ts';
import type { CommentHost } from '../comments/comment.ts';
import { Comment } from '../comments/comment.ts';
import type { Telling } from '../jauap-form/telling.ts';
import { openCheck } from './check.ts';

export async function openComment(host: CommentHost, telling: Telling): Promise<Comment> {
  const comment = await new Comment(host, telling).load((steps, view) => openCheck(host, steps, view));
  host.renderRoot.adoptedStyleSheets.push(styles);
  return comment;
}
