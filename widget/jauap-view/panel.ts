/** The panel of choices: native radio buttons and check boxes, so that keys and screen readers find what they know. */
import type { View } from '../../sdk/contract/view-words.ts';
import { PLAIN, SCHEMES, SIZES } from '../../sdk/contract/view-words.ts';
import type { ViewWords } from '../locales/view.ts';
import { choose, currentView } from './follow.ts';
import { make } from './make.ts';

interface Panel {
  readonly element: HTMLElement;
  /** Ticks what holds now: the site's own panel may have changed it. */
  readonly refresh: () => void;
}

function group(legend: string, rows: readonly HTMLElement[]): HTMLFieldSetElement {
  const set = make('fieldset');
  set.append(make('legend', legend), ...rows);
  return set;
}

function option(type: 'radio' | 'checkbox', name: keyof View, value: string, text: string): HTMLLabelElement {
  const label = make('label');
  label.append(make('input', '', { type, name, value }), make('span', text));
  return label;
}

/** @param close puts the panel away; the focus goes with it. */
export function createPanel(words: ViewWords, close: () => void): Panel {
  const status = make('p', '', { role: 'status' });
  const form = make('form', '', { ariaLabel: words.open });
  const chosen = (): View => {
    const data = new FormData(form);
    return {
      size: (data.get('size') ?? PLAIN.size) as View['size'],
      scheme: (data.get('scheme') ?? PLAIN.scheme) as View['scheme'],
      letters: data.has('letters'),
      lines: data.has('lines'),
      pictures: !data.has('pictures'),
    };
  };
  const refresh = () => {
    const view = currentView();
    for (const input of form.querySelectorAll('input')) {
      const held = view[input.name as keyof View];
      // The box of the pictures says that they are not shown.
      input.checked = input.type === 'radio' ? held === input.value : held !== (input.name === 'pictures');
    }
  };
  const say = (view: View, said: string) => {
    choose(view);
    status.textContent = said;
    refresh();
  };
  form.addEventListener('change', () => say(chosen(), words.done));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  const actions = make('div', '', { className: 'actions' });
  actions.append(
    make('button', words.usual, { type: 'button', onclick: () => say(PLAIN, words.back) }),
    make('button', words.close, { type: 'button', onclick: close }),
  );
  form.append(
    group(
      words.size,
      SIZES.map((size) => option('radio', 'size', size, `${size} %`)),
    ),
    group(
      words.colours,
      SCHEMES.map((scheme) => option('radio', 'scheme', scheme, words.schemes[scheme])),
    ),
    group(words.spacing, [
      option('checkbox', 'letters', 'on', words.letters),
      option('checkbox', 'lines', 'on', words.lines),
    ]),
    group(words.pictures, [option('checkbox', 'pictures', 'on', words.noPictures)]),
    actions,
    status,
  );
  refresh();
  return { element: form, refresh };
}
