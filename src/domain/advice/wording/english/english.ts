/** English: the first language of wording help. */
import type { Language } from '../language';
import { EXHORTING } from './exhorting';
import { HINDSIGHT } from './hindsight';
import { JUDGING } from './judging';

export const ENGLISH: Language = { tag: 'en', rules: [...JUDGING, ...HINDSIGHT, ...EXHORTING] };
