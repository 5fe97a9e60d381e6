/** Parts of the demo's city: micro-districts and a village that Kokshetau really has. None of them is told by a КАТО code or by bounds. */
import type { Territory } from '../../sdk/contract/types.ts';

const named = (id: string, names: Territory['names'], aliases: readonly string[] = []): Territory => ({
  id,
  names,
  kato: null,
  bounds: null,
  aliases: [...aliases],
});

export const TERRITORIES: readonly Territory[] = [
  named('koktem', { kk: 'Көктем шағын ауданы', ru: 'микрорайон Коктем', en: 'Koktem micro-district' }),
  named('zhailau', { kk: 'Жайлау шағын ауданы', ru: 'микрорайон Жайлау', en: 'Zhailau micro-district' }),
  named('saryarka', { kk: 'Сарыарқа шағын ауданы', ru: 'микрорайон Сарыарка', en: 'Saryarka micro-district' }),
  named('vasilkovsky', {
    kk: 'Васильковский шағын ауданы',
    ru: 'микрорайон Васильковский',
    en: 'Vasilkovsky micro-district',
  }),
  named('birlik', { kk: 'Бірлік тұрғын алабы', ru: 'жилой массив Бирлик', en: 'Birlik housing estate' }, ['Бірлік']),
  named('krasny-yar', { kk: 'Красный Яр ауылы', ru: 'село Красный Яр', en: 'Krasny Yar village' }),
];
