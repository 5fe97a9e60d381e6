import { OPENNESS_NAMES } from '../../locales/openness-names.ts';
import { words as admin } from './kk.admin.ts';
import type { OpennessWords } from './openness-words.ts';

export const words: OpennessWords = {
  admin,
  title: 'Ашықтық көрсеткіштері',
  lead: 'Әр көрсеткіш рейтингте ашықтық балының төрттен бірін береді. Кез келген адам тексере алатын дәлел бет болуы керек.',
  back: 'Мекемелер',
  names: OPENNESS_NAMES.kk,
  evidence: 'Дәлел беттің мекенжайы',
  evidenceHint: 'Толық мекенжай, https:// деп басталады',
  since: 'Қай күннен бастап',
  openSince: (day) => `Ашық, басталған күні: ${day}`,
  notOpen: 'Ашық деп белгіленбеген',
  saidBy: (name, when) => `Енгізген: ${name}, ${when}`,
  operator: 'қызмет операторы',
  withdraw: 'Белгіні алып тастау',
  withdrawing: 'Көрсеткіш рейтингтен шығады, мекеменің балы бірден төмендейді.',
  withdrawn: 'Белгі алынды',
  history: 'Өзгерістер тарихы',
  noHistory: 'Әзірге өзгеріс болған жоқ.',
};
