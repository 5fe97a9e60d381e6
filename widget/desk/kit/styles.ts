import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { frame } from './frame.ts';
import { layout } from './layout.ts';

/** What every part of the desk looks like. */
export const deskStyles: CSSStyleSheet[] = [tokens, controls, layout];

export const frameStyles: CSSStyleSheet[] = [...deskStyles, frame];
