import type { Bilingual } from './layout';

/** A heading with a sentence under it, in both languages. */
export interface Passage {
  title: Bilingual;
  text: Bilingual;
}

/** What Samnav is, in one breath. */
export const claim: Bilingual = {
  sv: 'En nationell jämförelse av samverkan',
  en: 'A national comparison of collaboration',
};

/** What Samnav is, in two sentences. */
export const introduction: Bilingual = {
  sv: 'Landets samordningsförbund (Finsam, lag 2003:1210) mäter samverkan med samma indikatorer. Samnav samlar allas resultat bakom ett enda GraphQL-schema, där varje värde kommer med sin osäkerhet och sin täckning.',
  en: 'Sweden’s coordination associations (Finsam, Act 2003:1210) measure collaboration with the same indicators. Samnav puts everybody’s results behind a single GraphQL schema, where every value comes with its uncertainty and its coverage.',
};

/** The three questions that no local tool can answer; the first is answered. */
export const purposes: readonly Passage[] = [
  {
    title: { sv: 'Jämförelse', en: 'Benchmark' },
    text: {
      sv: 'Hur står sig ett förbund, eller ett slags insats, mot de andra – och kan skillnaden vara slump?',
      en: 'How does one association, or one kind of intervention, stand against the others – and may the difference be chance?',
    },
  },
  {
    title: { sv: 'Systemfel', en: 'System errors' },
    text: {
      sv: 'Kommer: vilka regler gör samverkan svår, för hur många, och vad svarar myndigheterna?',
      en: 'To come: which rules make collaboration hard, for how many, and what do the authorities answer?',
    },
  },
  {
    title: { sv: 'Resurs och effekt', en: 'Resource and effect' },
    text: {
      sv: 'Kommer: vad sätts in, vad kommer ut, och vad kan man ärligt säga om sambandet?',
      en: 'To come: what is put in, what comes out, and what can honestly be said about the link?',
    },
  },
];

/** What a reader may rely on in every figure. */
export const promise: Bilingual = {
  sv: 'Små tal är skyddade, och inga personuppgifter tas emot. Ett tal som saknas säger varför. Varje publicering har ett nummer, så att en siffra som citeras i maj går att få fram igen i november.',
  en: 'Small numbers are protected, and no personal data are accepted. A figure that is missing says why. Every release has a number, so that a figure quoted in May can be had again in November.',
};

/** Who uses Samnav, and for what. */
export const audiences: readonly Passage[] = [
  {
    title: { sv: 'Förbund', en: 'Associations' },
    text: {
      sv: 'Lämna in en mätomgång på några minuter, få veta exakt vad som behöver rättas och se er egen plats.',
      en: 'Upload a round in minutes, be told exactly what to correct, and see your own place.',
    },
  },
  {
    title: { sv: 'Nationellt kansli', en: 'National secretariat' },
    text: {
      sv: 'Driv mätomgångar, följ vilka som har svarat, godta och publicera, och driv frågor om systemfel tills de är lösta.',
      en: 'Run rounds, follow who has reported, accept and release, and pursue system errors until they are solved.',
    },
  },
  {
    title: { sv: 'Instrumentpaneler', en: 'Dashboards' },
    text: {
      sv: 'En fråga per skärm, stabila namn och färger som servern bestämmer.',
      en: 'One request per screen, stable names, and colours decided by the server.',
    },
  },
  {
    title: { sv: 'Analytiker och forskare', en: 'Analysts and researchers' },
    text: {
      sv: 'Egna frågor och uttag för R, Python, Excel och Power BI, med metoden skriven bredvid siffran.',
      en: 'Questions of your own and exports for R, Python, Excel and Power BI, with the method written beside the number.',
    },
  },
  {
    title: { sv: 'Myndigheter', en: 'Authorities' },
    text: {
      sv: 'Läs det som är publicerat, se de systemfel som är ställda till er, och svara: fullt ut, delvis, nej eller avvaktar.',
      en: 'Read what has been released, see the system errors addressed to you, and answer: fully, partly, no, or pending.',
    },
  },
];
