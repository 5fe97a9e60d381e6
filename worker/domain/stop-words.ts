/** Pure: words that stand in every appeal and therefore tell no two apart. Written as people write them; folded where they are used. */

/** Greetings and asking belong here as well: each appeal begins and ends with them. */
export const STOP_WORDS: readonly string[] = [
  ...`және мен бен пен бар жоқ бұл осы сол олар біз сіз үшін туралы деп еді емес немесе бірақ өте қазір керек болып болды болады
      тұр жатыр жүр бойынша кейін дейін бері әлі тағы сұраймын сұраймыз өтінемін өтінеміз сәлеметсіз сәлем рахмет құрметті
      біздің менің сіздің қашан қалай неге кім қайда қандай`.split(/\s+/),
  ...`что как это для при над под без или уже еще очень она они нас нам вас вам вами ваш ваша ваши наш наша наши наше него
      свой который которая которые этот эта эти того тот там тут здесь когда где куда почему есть нет был была было были быть будет
      меня мне мной просто прошу просим просьба пожалуйста здравствуйте добрый день уважаемый уважаемые спасибо можно нужно надо
      помогите после перед около возле также чтобы если только`.split(/\s+/),
  ...`the and for with this that please are was were our your not from have has there here when where why how`.split(
    /\s+/,
  ),
];
