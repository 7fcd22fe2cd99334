import { createHash } from 'node:crypto';
import type { DialoguePack, PackCase } from '../../exports';
import { digitsInWords } from '../../platform';
import { ANSWER_WORDS } from '../../system-errors';
import { html, Html } from './html';

const STYLE = `body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h1,h2,h3{font-family:system-ui,sans-serif;line-height:1.2}section{border-top:1px solid #999;margin-top:2rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border-bottom:1px solid #ccc;padding:.3rem;text-align:left}
p{overflow-wrap:anywhere}.en{color:#555;font-style:italic}.mark{border:1px solid;padding:0 .3rem}@media print{section{break-inside:avoid}}`;

/** The page has only its own text and style: no script, no picture, no address to fetch. */
export const PACK_POLICY = `default-src 'none'; object-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const number = (value: number | null) => (value === null ? '–' : digitsInWords(value.toFixed(1)).sv);

/** The pack as one page that can be kept, sent and printed; Swedish first, English beside it. */
export function dialoguePackPage({
  authority,
  release,
  asOf,
  coverage,
  methods,
  cases,
  citation,
}: DialoguePack): string {
  const title = `Dialogunderlag: ${authority.nameSv}`;
  return `<!doctype html>
${
  html`<html lang="sv">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      ${new Html(`<style>${STYLE}</style>`)}
    </head>
    <body>
      <h1>${title}</h1>
      <p class="en" lang="en">Dialogue pack: ${authority.nameEn}</p>
      <p>
        ${coverage.cases} systemfel, varav ${coverage.withMeasures} med kopplade mått: ${coverage.compared} kan jämföras
        med övriga förbund och ${coverage.beforeAfter} före och efter en regeländring. Publicering ${release}, ${asOf}.
      </p>
      ${cases.map(caseSection)}
      <section>
        <h2>Metod <span class="en" lang="en">Method</span></h2>
        ${methods.map(({ sv, en }) => html`<p>${sv}<br /><span class="en" lang="en">${en}</span></p>`)}
        <h2>Kvitto <span class="en" lang="en">Receipt</span></h2>
        <p>${citation.sv}<br /><span class="en" lang="en">${citation.en}</span></p>
      </section>
    </body>
  </html>`.markup
}
`;
}

function caseSection(one: PackCase): Html {
  const { breadth } = one;
  return html`<section>
    <h2>${one.number}. ${one.titleSv}</h2>
    ${one.titleEn !== null && html`<p class="en" lang="en">${one.titleEn}</p>`}
    ${one.synthetic && html`<p><span class="mark">Syntetiska demodata</span></p>`}
    ${one.source !== null && html`<p>Hämtat ur offentlig källa: ${one.source}</p>`}
    <p>${one.summary}</p>
    ${one.proposedChange !== null && html`<p>Förslag: ${one.proposedChange}</p>`}
    ${one.legalReferences.length > 0 && html`<p>Lagrum: ${one.legalReferences.map(({ text }) => text).join('; ')}</p>`}
    <p>
      Bakom ärendet står ${breadth.forbund} av ${breadth.forbundExisting} förbund i ${breadth.counties} län.
      ${breadth.personsPerYear !== null && html`Berörda per år: ${breadth.personsPerYear}.`} ${breadth.overlap.sv}
    </p>
    ${questions(one)} ${closing(one)} ${evidence(one)} ${changes(one)}
  </section>`;
}

const NO_ANSWER: Readonly<Record<string, string>> = {
  OVERDUE: 'inget svar, försenat',
  LAPSED: 'inget svar innan ärendet avslutades',
};

const questions = ({ questions: all }: PackCase): Html[] =>
  all.map(({ authority, registryNumber, deadline, state, answers }) => {
    const last = answers.at(-1);
    const inForce = last?.inForceFrom ? `, i kraft ${last.inForceFrom}` : '';
    const answer = last && html`<strong>${ANSWER_WORDS[last.answer].sv}</strong>${inForce}. ${last.reason ?? ''}`;
    return html`<p>
      ${authority.nameSv} (dnr ${registryNumber}), svar senast ${deadline}:
      ${answer ?? NO_ANSWER[state] ?? 'inget svar än'}
    </p>`;
  });

const CLOSED: Readonly<Record<string, string>> = { SOLVED: 'Löst', NOT_SOLVABLE: 'Avslutat, kan inte lösas' };

const closing = ({ closed }: PackCase): Html | false => {
  if (!closed) return false;
  const since = closed.inForceFrom ? `, i kraft ${closed.inForceFrom}` : '';
  return html`<p>${CLOSED[closed.outcome]}${since}: ${closed.reason}</p>`;
};

function evidence({ evidence: all }: PackCase): Html | false {
  if (all.length === 0) return false;
  const count = ({ forbund, withheld, respondents }: PackCase['evidence'][number]['group']) =>
    `${forbund} förbund, ${respondents} svar${withheld > 0 ? `, ${withheld} skyddade` : ''}`;
  return html`<table>
    <thead>
      <tr>
        <th>Mått</th>
        <th>Omgång</th>
        <th>De som står bakom</th>
        <th>Övriga</th>
        <th>Skillnad</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        (one) =>
          html`<tr>
              <td>${one.measure.nameSv}</td>
              <td>${one.round?.code ?? '–'}</td>
              <td>${number(one.group.mean)} (${count(one.group)})</td>
              <td>${number(one.others.mean)} (${count(one.others)})</td>
              <td>
                ${number(one.difference)}
                ${one.interval !== null && html`(${number(one.interval.lower)} till ${number(one.interval.upper)})`}
              </td>
            </tr>
            <tr>
              <td colspan="5">${one.text.sv}<br /><span class="en" lang="en">${one.text.en}</span></td>
            </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The overall conclusion stands last, so that no figure is read without it. */
function changes({ beforeAfter, beforeAfterNote }: PackCase): Html {
  const rounds = beforeAfter && [beforeAfter.before, beforeAfter.after].map((round) => round?.code ?? '–');
  return html`${
      beforeAfter !== null &&
      beforeAfter.measures.length > 0 &&
      html`<table>
        <thead>
          <tr>
            <th>Mått, regeländring ${beforeAfter.inForceFrom}</th>
            <th>Före (${rounds?.[0]})</th>
            <th>Efter (${rounds?.[1]})</th>
            <th>Skillnad</th>
          </tr>
        </thead>
        <tbody>
          ${beforeAfter.measures.map(
            (one) =>
              html`<tr>
                  <td>${one.measure.nameSv} (${one.forbund} förbund)</td>
                  <td>${number(one.before)}</td>
                  <td>${number(one.after)}</td>
                  <td>
                    ${number(one.difference)}
                    ${one.interval !== null && html`(${number(one.interval.lower)} till ${number(one.interval.upper)})`}
                  </td>
                </tr>
                <tr>
                  <td colspan="4">${one.text.sv}<br /><span class="en" lang="en">${one.text.en}</span></td>
                </tr>`,
          )}
        </tbody>
      </table>`
    }
    <p>${beforeAfterNote.sv}<br /><span class="en" lang="en">${beforeAfterNote.en}</span></p>`;
}
