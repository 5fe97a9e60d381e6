import { appeal } from '../styles/appeal.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [tokens, appeal];
