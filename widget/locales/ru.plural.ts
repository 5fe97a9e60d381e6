/** 1 символ, 2 символа, 5 символов, 11 символов, 21 символ. */
export const plural = (count: number, one: string, few: string, many: string) => {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
};
