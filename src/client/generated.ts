import type { TypedQueryDocumentNode as DocumentNode } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of up to 53 bits, such as a number of respondents (antal). */
  Count: { input: number; output: number; }
  /** A calendar day, YYYY-MM-DD (datum). */
  Date: { input: string; output: string; }
  /** A moment in time, ISO 8601 with time zone (tidpunkt). */
  DateTime: { input: string; output: string; }
  /** An object whose form depends on the event that it describes (uppgifter om en händelse). */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** Whole Swedish kronor, a 64-bit integer written as a string (hela kronor). */
  SEK: { input: string; output: string; }
};

/** What is supposed of those who did not take part (antagande om dem som inte deltog). */
export type AbsentAssumption =
  /** The lowest, or the highest, published value of its own peers (som sina liknande förbund). */
  | 'AS_PEERS'
  /** The lowest, or the highest, value that the measure can have (måttets ytterlägen). */
  | 'LOWEST_AND_HIGHEST_POSSIBLE'
  /** The value of the lowest, or the highest, tenth of those who took part (som den lägsta respektive högsta tiondelen). */
  | 'LOWEST_AND_HIGHEST_TENTH';

/** Where a förbund’s figures are to be fetched from (ny källa). */
export type AddSourceInput = {
  /** An https address on the internet that serves the contract of the hub (adress). */
  readonly address: Scalars['String']['input'];
  /** What the hub shows the source, as a bearer token; kept encrypted and never shown (nyckel). */
  readonly credential: Scalars['String']['input'];
  /** Hours between fetchings, 1 to 720; only when somebody asks, unless stated (timmar mellan hämtningar). */
  readonly everyHours?: InputMaybe<Scalars['Int']['input']>;
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
};

/** Who is to be told, of what (ny mottagare). */
export type AddSubscriberInput = {
  /** An https address on the internet, or an e-mail address (adress). */
  readonly address: Scalars['String']['input'];
  /** How (kanal). */
  readonly channel: SubscriberChannel;
  /** Only of this förbund, and of what concerns all, by its organisation number (förbund). */
  readonly forbund?: InputMaybe<Scalars['String']['input']>;
  /** Says of an e-mail address that it is a function mailbox and no person’s; no other is taken (funktionsbrevlåda). */
  readonly isFunctionMailbox?: Scalars['Boolean']['input'];
  /** Of what; everything, unless stated (slag). */
  readonly kinds?: ReadonlyArray<SubmissionEventKind>;
};

/** What an authority answers (besvara systemfel). Public; no personal data. */
export type AnswerSystemErrorInput = {
  /** The answer (svar). */
  readonly answer: SystemErrorAnswerKind;
  /** Code of the authority: your own (myndighet). */
  readonly authority: Scalars['String']['input'];
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** When the change takes effect, if known; with FULLY and PARTLY (ikraftträdande). */
  readonly inForceFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Why; required unless FULLY (skäl). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
};

/** What can be said of one difference (bedömning). */
export type Assessment =
  /** Certainly higher (säkerställt högre). */
  | 'HIGHER'
  /** Certainly lower (säkerställt lägre). */
  | 'LOWER'
  /** Cannot be compared (kan inte jämföras). */
  | 'NOT_ASSESSED'
  /** No certain difference; not the same as equal (ingen säkerställd skillnad). */
  | 'SIMILAR';

/** Which of the stated amounts is taken (nivå). */
export type AssumedLevel =
  /** The one held likely (bas). */
  | 'BASE'
  /** The highest (hög). */
  | 'HIGH'
  /** The lowest (låg). */
  | 'LOW';

/** What an event is to who asks who did what (slag av händelse). */
export type AuditKind =
  /** Took them in (godtog). */
  | 'ACCEPTED'
  /** Vouched for them (godkände). */
  | 'APPROVED'
  /** Wrote, removed or withdrew a comment on a figure (kommenterade). */
  | 'COMMENTED'
  /** Did something to the hub itself: register, catalogue, rounds, tokens (skötte). */
  | 'MANAGED'
  /** Published or withdrew a release (publicerade). */
  | 'RELEASED'
  /** Sent them back, or opened them again (återsände). */
  | 'RETURNED'
  /** Read or took out what is not public (såg). */
  | 'SAW'
  /** Saved or sent results (lämnade in). */
  | 'SENT';

/** What can be said of a unit, all comparisons judged together (bedömning). */
export type BenchmarkCategory =
  /** Certainly better (säkerställt bättre). */
  | 'BETTER'
  /** Certainly higher (säkerställt högre). */
  | 'HIGHER'
  /** Certainly lower (säkerställt lägre). */
  | 'LOWER'
  /** Better, with high certainty (bättre, med stor säkerhet). */
  | 'MUCH_BETTER'
  /** Higher, with high certainty (högre, med stor säkerhet). */
  | 'MUCH_HIGHER'
  /** Lower, with high certainty (lägre, med stor säkerhet). */
  | 'MUCH_LOWER'
  /** Worse, with high certainty (sämre, med stor säkerhet). */
  | 'MUCH_WORSE'
  /** Cannot be judged; the reason says why (bedöms inte). */
  | 'NOT_ASSESSED'
  /** No certain difference; not the same as equal (ingen säkerställd skillnad). */
  | 'SIMILAR'
  /** Certainly worse (säkerställt sämre). */
  | 'WORSE';

/** What the units of a benchmark are (gruppering). */
export type BenchmarkGrouping =
  /** Insatser by focus, across förbund (insatsers inriktning). */
  | 'FOCUS'
  /** Förbund (förbund). */
  | 'FORBUND'
  /** Insatser by form, across förbund (insatsers form). */
  | 'FORM'
  /** Single insatser, each of its förbund (enskilda insatser). */
  | 'INTERVENTION'
  /** Local groups, each of its förbund (lokusgrupper). */
  | 'LOCAL_GROUP'
  /** Insatser by target group, across förbund (insatsers målgrupp). */
  | 'TARGET_GROUP';

/** Whether a source is asked (kretsbrytarens läge). */
export type BreakerState =
  /** It is asked as usual (sluten). */
  | 'CLOSED'
  /** It will be asked once, to see (halvöppen). */
  | 'HALF_OPEN'
  /** It has failed several times in a row and is left alone for a while (öppen). */
  | 'OPEN';

/** How much of the hub’s time a caller may use (nivå). */
export type CallerLevel =
  /** A person with credentials: analyst, editor, approver, authority (person med inloggning). */
  | 'ANALYST'
  /** Without credentials (utan inloggning). */
  | 'ANONYMOUS'
  /** The secretariat and the administrators (kansli och administratör). */
  | 'SERVICE';

/** Standing of the catalogue (status). */
export type CatalogueStatus =
  /** Adopted by those whose it is (antagen). */
  | 'ADOPTED'
  /** A proposal, not the official wording (förslag). */
  | 'PROPOSAL';

/** The most that may be said of cause (orsakspåstående). */
export type CausalClaim =
  /** That they go together (samband). */
  | 'ASSOCIATION'
  /** Evaluated with a comparison group, in the studies named: what they found is theirs to say (utvärderat). */
  | 'EVALUATED'
  /** Nothing about cause (inget). */
  | 'NONE';

/** One figure: a measure, a split, and the numbers its kind asks for (cell). */
export type CellInput = {
  /** Whole kronor: AMOUNT (belopp). */
  readonly amount?: InputMaybe<Scalars['SEK']['input']>;
  /** How many were asked, beside the n of a total: it is of the whole questionnaire (antal tillfrågade). */
  readonly asked?: InputMaybe<Scalars['Float']['input']>;
  /** TOTAL, the code of an insats, or of a category (kategori). */
  readonly category?: Scalars['String']['input'];
  /** A number of something: COUNT (antal). */
  readonly count?: InputMaybe<Scalars['Float']['input']>;
  /** TOTAL, INTERVENTION, LOCAL_GROUP or the code of a dimension (redovisningsgrupp). */
  readonly dimension?: Scalars['String']['input'];
  /** Mean, instead of the sums: MEAN and INDEX (medelvärde). */
  readonly mean?: InputMaybe<Scalars['Float']['input']>;
  /** Code of the measure (mått). */
  readonly measure: Scalars['String']['input'];
  /** Respondents: SHARE, MEAN, INDEX and AMOUNT per unit (antal svarande). */
  readonly n?: InputMaybe<Scalars['Float']['input']>;
  /** Answers that count: SHARE (täljare). */
  readonly numerator?: InputMaybe<Scalars['Float']['input']>;
  /** Sample standard deviation, with the mean (standardavvikelse). */
  readonly sd?: InputMaybe<Scalars['Float']['input']>;
  /** Sum of the answers: MEAN and INDEX (summa). */
  readonly sum?: InputMaybe<Scalars['Float']['input']>;
  /** Sum of the squared answers: MEAN and INDEX (kvadratsumma). */
  readonly sumOfSquares?: InputMaybe<Scalars['Float']['input']>;
};

/** How two rounds are compared (design). */
export type ChangeDesign =
  /** As two independent samples (oberoende urval). */
  | 'INDEPENDENT'
  /** The same persons twice; not available, since persons are never stored (parade). */
  | 'PAIRED';

/** What happened to a figure between two releases (slag av ändring). */
export type ChangeKind =
  /** It is new (nytt). */
  | 'ADDED'
  /** It says something else, or is withheld or shown now (ändrat). */
  | 'CHANGED'
  /** It is gone (återkallat). */
  | 'WITHDRAWN';

/** Why nothing is said of a change being certain (skäl). */
export type ChangeNotJudged =
  /** A count or an amount, without sampling error (antal eller belopp). */
  | 'KIND_NOT_COMPARED'
  /** The förbund was merged with others in between (sammanslagning). */
  | 'MERGER'
  /** One of the figures is missing or withheld (värde saknas). */
  | 'NO_FIGURE'
  /** The answers cannot tell its uncertainty (osäkerheten kan inte anges). */
  | 'NO_SPREAD'
  /** One of the figures is of a part of the förbund (delvis). */
  | 'PARTIAL'
  /** Those with published figures both times do not share it, or there are none (beror på vilka som deltog). */
  | 'PARTICIPATION'
  /** Fewer than five förbund have published figures in one of the rounds (för få förbund). */
  | 'TOO_FEW_UNITS';

/** Why a figure is not the same in two releases (skäl till ändring). */
export type ChangeReason =
  /** The same numbers; how many were asked is new, changed or removed. (Samma tal; uppgiften om hur många som tillfrågats är ny, ändrad eller borttagen.) */
  | 'ASKED'
  /** Corrected: the numbers behind it are others. (Rättat: talen bakom är andra.) */
  | 'CORRECTED'
  /** The same numbers, but other förbund report or exist. (Samma tal, men andra förbund redovisar eller finns.) */
  | 'COVERAGE'
  /** Other förbund are part of the sum than before; numbers may have been corrected too. (Andra förbund ingår i summan än förut; tal kan också ha rättats.) */
  | 'PARTICIPATION'
  /** Removed: reported no more. (Borttaget: redovisas inte längre.) */
  | 'REMOVED'
  /** The same figure; the förbund has written, changed or removed its comment. (Samma tal; förbundet har skrivit, ändrat eller tagit bort sin kommentar.) */
  | 'REPLIED'
  /** New: nobody had reported it. (Nytt: ingen hade redovisat det.) */
  | 'REPORTED'
  /** Can be shown now. (Kan visas nu.) */
  | 'SHOWN'
  /** Shown no more, to protect persons. (Visas inte längre, för att skydda personer.) */
  | 'WITHHELD';

/** A case that is closed (avsluta systemfel). Public; no personal data. */
export type CloseSystemErrorInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Since when the change is in force; required with SOLVED (ikraftträdande). */
  readonly inForceFrom?: InputMaybe<Scalars['Date']['input']>;
  /** How (avslut). */
  readonly outcome: SystemErrorClosing;
  /** What solved it, or why it cannot be (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
};

/** What a unit is compared with; never with itself (jämförelse). */
export type Comparator =
  /** The county without the unit (övriga länet). */
  | 'COUNTY'
  /** The goal of the measure (målet). */
  | 'GOAL'
  /** The country without the unit (övriga landet). */
  | 'NATION'
  /** Its own value in an earlier round (eget tidigare värde). */
  | 'OWN_EARLIER'
  /** The seven förbund most like it in structure (liknande förbund). */
  | 'PEERS';

/** What kronor are divided by (slag av kostnad). */
export type ComparedCost =
  /** Kronor per participant who left (per avslutad). */
  | 'PER_EXIT'
  /** Kronor per person in work or studies (per utfall). */
  | 'PER_OUTCOME'
  /** Kronor per participant (per deltagare). */
  | 'PER_PARTICIPANT';

/** Whether a förbund’s results have come (inlämningsstatus). */
export type CompletenessStatus =
  /** Exempt, and nothing has come (undantagen). */
  | 'EXEMPT'
  /** The first version came after it (sent). */
  | 'LATE'
  /** Nothing has come (saknas). */
  | 'MISSING'
  /** The first version came before the closing, or its extension (i tid). */
  | 'ON_TIME';

/** A study whose design and scope are right (bekräfta utvärdering). */
export type ConfirmEvaluationInput = {
  /** The study (utvärdering). */
  readonly evaluation: Scalars['ID']['input'];
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision: Scalars['Int']['input'];
};

/** A case that is true of a förbund too (gäller oss också). No personal data. */
export type CosignSystemErrorInput = {
  /** How the number was come by; required with it (grund). */
  readonly estimateBasis?: InputMaybe<EstimateBasis>;
  /** What the förbund has seen; not public (underlag). */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** Persons in the förbund, a year, if known (berörda per år). */
  readonly personsPerYear?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
};

/** What is counted; the two are never compared (vad som räknas). */
export type Counted =
  /** Persons, each once (personer). */
  | 'PERSONS'
  /** Participations: a person in two insatser is two (registreringar). */
  | 'REGISTRATIONS';

/** How far the telling of an event has come (leveransens läge). */
export type DeliveryState =
  /** Given up, until it is asked to be tried again (uppgiven). */
  | 'DEAD'
  /** The receiver has taken it (levererad). */
  | 'DELIVERED'
  /** To be sent, or sent again (väntar). */
  | 'PENDING';

/** What a pack can be had as (format). */
export type DialoguePackFormat =
  /** A table, a row for each case and measure (tabell). */
  | 'CSV'
  /** A page to read, keep and print (sida). */
  | 'HTML'
  /** All of it (allt). */
  | 'JSON'
  /** Cubes, for software of statistics (JSON-stat 2.0). */
  | 'JSON_STAT';

/** Why nothing is said of a difference being certain (skäl). */
export type DifferenceNotJudged =
  /** A count or an amount, without sampling error (antal eller belopp). */
  | 'KIND_NOT_COMPARED'
  /** One of the figures is missing or withheld (värde saknas). */
  | 'NO_FIGURE'
  /** The answers do not differ (ingen spridning). */
  | 'NO_SPREAD'
  /** Fewer than five förbund have values on one of the sides (för få förbund). */
  | 'TOO_FEW_UNITS';

/** Which way is good (riktning). */
export type Direction =
  /** Higher is better (högre är bättre). */
  | 'HIGHER'
  /** Lower is better (lägre är bättre). */
  | 'LOWER'
  /** Neither is better; never ranked alone (ingen riktning). */
  | 'NONE';

/** What a figure is in the analysis of resources (roll i resursanalysen). */
export type EconomyRole =
  /** Secretariat, board and audit (administration). */
  | 'ADMINISTRATION'
  /** The same before the insats (arbete eller studier före). */
  | 'BEFORE'
  /** Budget, by financier (budget). */
  | 'BUDGET'
  /** Outturn of all insatser (insatsernas utfall). */
  | 'COST'
  /** Participants who left (avslutade deltagare). */
  | 'ENDED'
  /** Outturn, by financier (utfall per finansiär). */
  | 'FINANCING'
  /** Funds from the parties (medel från parterna). */
  | 'FUNDS'
  /** Outturn of individual insatser (individinriktade insatsers utfall). */
  | 'INDIVIDUAL_COST'
  /** Outturn by insats (utfall per insats). */
  | 'INTERVENTION_COST'
  /** Outturn of the long-term insatser (långsiktiga insatsers utfall). */
  | 'LONG_TERM_COST'
  /** In work or studies at exit, of those who left (arbete eller studier vid avslut). */
  | 'OUTCOME'
  /** Participants of the year (deltagare). */
  | 'PARTICIPANTS'
  /** Sum of degrees of service, in per cent (summa tjänstgöringsgrad). */
  | 'STAFF';

/** Why an answer is empty (skäl till tomt svar). */
export type EmptyReason =
  /** Nobody asked about has reported those categories. (Ingen som frågan gäller har redovisat de kategorierna.) */
  | 'CATEGORY_NOT_REPORTED'
  /** The conditions exclude one another. (Villkoren utesluter varandra.) */
  | 'FILTERS_CONTRADICT'
  /** There are answers, but none that meets the conditions on status, n or value. (Det finns svar, men inget som uppfyller villkoren på status, antal eller värde.) */
  | 'HAVING_LEAVES_NONE'
  /** Nothing is released about the rounds asked about. (Inget är publicerat om de mätomgångar som frågan gäller.) */
  | 'NOTHING_RELEASED_IN_ROUND'
  /** The measures are not broken down by what is asked. (Måtten redovisas inte på det som frågan delar upp efter.) */
  | 'NOT_BROKEN_DOWN'
  /** The measures are not measured in the rounds asked about. (Måtten mäts inte i de mätomgångar som frågan gäller.) */
  | 'NOT_MEASURED'
  /** Nobody asked about has reported those measures. (Ingen som frågan gäller har redovisat de måtten.) */
  | 'NOT_REPORTED'
  /** No förbund meets the conditions in any of the rounds. (Inget förbund uppfyller villkoren i någon av mätomgångarna.) */
  | 'NO_FORBUND_MATCHES';

/** Every reason for which a request can be refused (felkod). */
export type ErrorCode =
  /** System error {number} waits for an answer of {authority} already. (Systemfel {number} väntar redan på svar från {authority}.) */
  | 'ALREADY_ASKED'
  /** The version has been released and does not change; send a new one with the corrections. (Versionen är publicerad och ändras inte; skicka en ny med rättelserna.) */
  | 'ALREADY_RELEASED'
  /** The förbund stands behind system error {number} already. (Förbundet står redan bakom systemfel {number}.) */
  | 'ALREADY_SIGNED'
  /** Release {release} has been withdrawn already. (Publicering {release} är redan återkallad.) */
  | 'ALREADY_WITHDRAWN'
  /** {limit} analyses are waiting for their turn already. Try again in a while. (Redan {limit} analyser väntar på sin tur. Försök igen om en stund.) */
  | 'ANALYSES_WAITING'
  /** The request is too large: at most {limit} bytes are accepted. (Begäran är för stor: högst {limit} byte tas emot.) */
  | 'BODY_TOO_LARGE'
  /** [The question costs {asked} units. ]You have {remaining} left of {limit}; there are new ones in {resetsInSeconds} {resetsInSeconds|second|seconds}. ([Frågan kostar {asked} enheter. ]Du har {remaining} kvar av {limit}; nya finns om {resetsInSeconds} {resetsInSeconds|sekund|sekunder}.) */
  | 'BUDGET_SPENT'
  /** The design {design} allows {allowed} at most, not {claim}. (Upplägget {design} tillåter högst {allowed}, inte {claim}.) */
  | 'CLAIM_NOT_ALLOWED'
  /** The code {code} is given twice. (Koden {code} står två gånger.) */
  | 'CODE_TWICE'
  /** Nothing was stored: {count} {count|warning needs|warnings need} a comment, or other figures. (Inget sparades: {count} {count|varning|varningar} behöver en kommentar, eller andra tal.) */
  | 'COMMENT_REQUIRED'
  /** A round cannot be compared with itself or a later one. (En omgång kan inte jämföras med sig själv eller en senare.) */
  | 'COMPARATOR_IS_SELF'
  /** The computation was ended before it was done. Try again in a little while. (Beräkningen avbröts innan den var klar. Försök igen om en liten stund.) */
  | 'COMPUTATION_ENDED'
  /** {first} does not go together with {second}. ({first} går inte ihop med {second}.) */
  | 'CONTRADICTORY_PARAMETERS'
  /** The submission changes {count} released {count|figure|figures}: give the reason for the correction. (Inlämningen ändrar {count} {count|tal som är publicerat|tal som är publicerade}: ange skälet till rättelsen.) */
  | 'CORRECTION_REASON_REQUIRED'
  /** A national value is fetched together with its coverage: add coverage beside value. (Ett nationellt värde hämtas tillsammans med sin täckning: lägg till coverage bredvid value.) */
  | 'COVERAGE_REQUIRED'
  /** A new address needs the credential stated anew. (En ny adress kräver att källans nyckel anges på nytt.) */
  | 'CREDENTIAL_REQUIRED'
  /** {first} and {second} cannot be combined: crossed tables are not stored. ({first} och {second} kan inte kombineras: korsade tabeller lagras inte.) */
  | 'CROSSED_DIMENSIONS'
  /** The cursor is of an event that is not there after a restore of the database. Read the list from its beginning. (Markören gäller en händelse som inte finns efter en återläsning av databasen. Läs om listan från början.) */
  | 'CURSOR_OF_OTHER_EPOCH'
  /** The database can only be read just now, so nothing can be stored. (Databasen går bara att läsa just nu, så inget kan sparas.) */
  | 'DATABASE_READ_ONLY'
  /** The database cannot be reached just now. Try again in a little while. (Databasen går inte att nå just nu. Försök igen om en liten stund.) */
  | 'DATABASE_UNAVAILABLE'
  /** The last day to answer must lie after today, and within two years. (Sista svarsdag ska ligga efter i dag, och inom två år.) */
  | 'DEADLINE_PASSED'
  /** The disk is full, so nothing can be stored. What has been stored is still there. (Disken är full, så inget kan sparas. Det som är sparat finns kvar.) */
  | 'DISK_FULL'
  /** The document is nested in more than {limit} levels. (Frågan är nästlad i fler än {limit} nivåer.) */
  | 'DOCUMENT_TOO_DEEP'
  /** The document has more than {limit} tokens. (Frågan har fler än {limit} symboler.) */
  | 'DOCUMENT_TOO_LARGE'
  /** The catalogue has a new version of {measure} in round {round}: send the figures of the draft again. (Katalogen har en ny version av {measure} i mätomgång {round}: skicka utkastets tal på nytt.) */
  | 'DRAFT_OUTDATED'
  /** State which system error the report is a duplicate of, and only if the matter has been handled before. (Ange vilket systemfel rapporten är en dubblett av, och bara om frågan är hanterad tidigare.) */
  | 'DUPLICATE_OF_WHICH'
  /** Release {release} is not public yet. A later one shows what it shows, and cannot be public before it. (Publicering {release} är ännu inte offentlig. En senare visar det den visar, och kan inte bli offentlig före den.) */
  | 'EARLIER_RELEASE_UNDER_EMBARGO'
  /** Early readers are named only together with a time of publication. (Förhandsläsare anges bara med en tid för publicering.) */
  | 'EARLY_READERS_WITHOUT_TIME'
  /** State how the number of persons was estimated. (Ange hur antalet personer har beräknats.) */
  | 'ESTIMATE_WITHOUT_BASIS'
  /** A förbund registers evaluations of itself and of its insatser. (Ett förbund registrerar utvärderingar av sig självt och sina insatser.) */
  | 'EVALUATION_OF_OTHERS'
  /** That cannot be done with an evaluation in state {state}. (Det går inte att göra med en utvärdering i läget {state}.) */
  | 'EVALUATION_STEP_NOT_ALLOWED'
  /** An evaluation is confirmed when it has something to look it up by: a citation, a DOI, an address or a registry number. (En utvärdering bekräftas när den har något att slå upp den på: referens, DOI, webbadress eller diarienummer.) */
  | 'EVALUATION_WITHOUT_REFERENCE'
  /** The förbund has an exception in round {round} already. Revoke it first. (Förbundet har redan ett undantag i mätomgång {round}. Återkalla det först.) */
  | 'EXCEPTION_STANDS'
  /** The answer has {size} rows; at most {limit} are given in one file. (Svaret har {size} rader; högst {limit} lämnas ut i en fil.) */
  | 'EXPORT_TOO_LARGE'
  /** The file would have some {size} bytes; at most {limit} are given. (Filen skulle bli omkring {size} byte; högst {limit} lämnas ut.) */
  | 'EXPORT_TOO_MANY_BYTES'
  /** An extension ends after the round closes; an exemption has no time. (En förlängd tid slutar efter att mätomgången stänger; den som är undantagen har ingen tid.) */
  | 'EXTENSION_TIME'
  /** Not all that is needed of {unit} in {round} is published: something is missing or withheld. (Alla uppgifter som behövs om {unit} i {round} är inte publicerade: något saknas eller är undertryckt.) */
  | 'FIGURES_NOT_SHOWN'
  /** The conditions are nested in more than {limit} levels. (Villkoren är nästlade i fler än {limit} nivåer.) */
  | 'FILTER_TOO_DEEP'
  /** The question has more than {limit} conditions and codes. (Frågan har fler än {limit} villkor och koder.) */
  | 'FILTER_TOO_LARGE'
  /** Your role, or your förbund, may not {action} here. (Din roll, eller ditt förbund, får inte {action} här.) */
  | 'FORBIDDEN'
  /** The förbund did not exist in round {round}. (Förbundet fanns inte i mätomgång {round}.) */
  | 'FORBUND_DOES_NOT_EXIST_THEN'
  /** The förbund does not exist in all of the group’s time: it exists {from} – {until}. (Förbundet finns inte under hela gruppens tid: det finns {from} – {until}.) */
  | 'FORBUND_NOT_ALL_THE_TIME'
  /** Whoever submitted may not approve. (Den som skickat in får inte själv godkänna.) */
  | 'FOUR_EYES'
  /** {from} comes after {to}; turn them round. ({from} kommer efter {to}; vänd på dem.) */
  | 'FROM_AFTER_TO'
  /** The key has already been used for another submission. (Nyckeln har redan använts för en annan inlämning.) */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** {coordinators} is not a plausible number of full-time posts: state 0 to {limit}, with two decimals at most. ({coordinators} är inte ett rimligt antal heltidstjänster: ange 0 till {limit}, med högst två decimaler.) */
  | 'IMPLAUSIBLE_COORDINATORS'
  /** The document or its values are nested in more than {limit} levels. (Frågan eller dess värden är nästlade i fler än {limit} nivåer.) */
  | 'INPUT_TOO_DEEP'
  /** Something went wrong on our side. Quote reference {reference} if you contact us. (Något gick fel hos oss. Ange referens {reference} om du hör av dig.) */
  | 'INTERNAL'
  /** The request cannot be decompressed: it is not compressed as Content-Encoding says, or is not whole. (Begäran kan inte packas upp: den är inte komprimerad på det sätt som Content-Encoding säger, eller är inte hel.) */
  | 'INVALID_COMPRESSION'
  /** The cursor does not belong to this list. (Markören hör inte till den här listan.) */
  | 'INVALID_CURSOR'
  /** The end date is before the start date. (Slutdatum ligger före startdatum.) */
  | 'INVALID_DATE_ORDER'
  /** The id is malformed. (Identiteten har inte rätt form.) */
  | 'INVALID_ID'
  /** The value of {field} is malformed[: {fault}]. (Uppgiften {field} har inte rätt form[: {fault}].) */
  | 'INVALID_INPUT'
  /** The legal reference is malformed in {field}: write the SFS number as 2009:400 and the place as 10 kap. 27 §. (Laghänvisningen har inte rätt form i {field}: skriv SFS-nummer som 2009:400 och ställe som 10 kap. 27 §.) */
  | 'INVALID_LEGAL_REFERENCE'
  /** The page size must be at least 1. (Sidstorleken ska vara minst 1.) */
  | 'INVALID_PAGE_SIZE'
  /** The receipt cannot be read. (Kvittot kan inte läsas.) */
  | 'INVALID_RECEIPT'
  /** A representation is an object with __typename and a key. (En representation är ett objekt med __typename och en nyckel.) */
  | 'INVALID_REPRESENTATION'
  /** The {field} of the request is malformed; it should be {expected}. (Begärans {field} har inte rätt form; det ska vara {expected}.) */
  | 'INVALID_REQUEST_PART'
  /** The question cannot be saved, the schema does not answer it: {reason} (Frågan kan inte sparas, den besvaras inte av schemat: {reason}) */
  | 'INVALID_SAVED_DOCUMENT'
  /** The name is written with small letters a–z, digits and hyphens, at most 64. (Namnet skrivs med små bokstäver a–z, siffror och bindestreck, högst 64 tecken.) */
  | 'INVALID_SAVED_QUESTION_NAME'
  /** The variables do not fit the question. They are written as a JSON object. (Variablerna passar inte frågan. De skrivs som ett JSON-objekt.) */
  | 'INVALID_SAVED_VARIABLES'
  /** The token is unknown, expired or revoked. (Åtkomstnyckeln är okänd, utgången eller återkallad.) */
  | 'INVALID_TOKEN'
  /** A day of entry into force is given only for what changes: with the answers FULLY and PARTLY, or for a case that is solved. (Dag för ikraftträdande anges bara för det som ändras: med svaren FULLY och PARTLY, eller när ärendet är löst.) */
  | 'IN_FORCE_OF_WHAT'
  /** The service that signs people in cannot be reached, so the token cannot be checked. (Inloggningstjänsten går inte att nå, så åtkomstnyckeln kan inte prövas.) */
  | 'ISSUER_UNAVAILABLE'
  /** A list in the variable {variable} has more than {limit} items. (En lista i variabeln {variable} har fler än {limit} poster.) */
  | 'LIST_TOO_LONG'
  /** Events are sent to function mailboxes only: say by isFunctionMailbox that the address is no person’s. (Händelser skickas bara till funktionsbrevlådor: säg med isFunctionMailbox att adressen inte är en persons.) */
  | 'MAILBOX_OF_A_PERSON'
  /** Give a single e-mail address, without names and comments. (Ange en enda e-postadress, utan namn och kommentarer.) */
  | 'MAIL_ADDRESS'
  /** The measure {measure} has no good direction; ask for higher or lower. (Måttet {measure} har ingen god riktning; fråga efter högre eller lägre.) */
  | 'MEASURE_HAS_NO_DIRECTION'
  /** System error {into} has been merged into system error {number} already. (Systemfel {into} är redan sammanfört med systemfel {number}.) */
  | 'MERGE_IN_CIRCLE'
  /** A system error cannot be merged with itself. (Ett systemfel kan inte sammanföras med sig självt.) */
  | 'MERGE_WITH_ITSELF'
  /** {method} is not used here; use {allowed}. ({method} används inte här; använd {allowed}.) */
  | 'METHOD_NOT_ALLOWED'
  /** Kronor of {first} and {second} cannot be added without a price year: state priceYear. (Kronor från {first} och {second} kan inte läggas ihop utan prisår: ange priceYear.) */
  | 'MIXED_PRICE_YEARS'
  /** There {count|is|are} [{least} ]{count} more {count|error|errors}, which {count|is|are} left out here. (Det finns [{least} ]{count} fel till, som inte tas med här.) */
  | 'MORE_ERRORS'
  /** The field {field} is a list in each row and has no place in a table; leave it out. (Fältet {field} är en lista i varje rad och får inte plats i en tabell; ta bort det.) */
  | 'NESTED_LIST'
  /** Round {round} waits for nothing that could be reminded of. (Mätomgång {round} väntar inte på någon inlämning att påminna om.) */
  | 'NOBODY_TO_REMIND'
  /** Nothing has been released yet. (Inget är publicerat ännu.) */
  | 'NOTHING_RELEASED'
  /** Nothing accepted is waiting for release. (Det finns inget godtaget att publicera.) */
  | 'NOTHING_TO_RELEASE'
  /** System error {number} has not been merged into another. (Systemfel {number} är inte sammanfört med något annat.) */
  | 'NOTHING_TO_UNDO'
  /** Choose one of the formats {formats}. (Välj ett av formaten {formats}.) */
  | 'NOT_ACCEPTABLE'
  /** System error {number} has not been sent to {authority}. (Systemfel {number} är inte skickat till {authority}.) */
  | 'NOT_ASKED'
  /** The rows are not one for each combination of codes, with numbers: JSON-stat cannot say them. Choose another format or more codes. (Raderna är inte en för varje kombination av koder, med tal: JSON-stat kan inte säga dem. Välj ett annat format eller fler koder.) */
  | 'NOT_A_CUBE'
  /** The municipality {municipality} is not a member of the förbund in all of the group’s time, {from} – {until}. (Kommun {municipality} är inte medlem i förbundet under hela gruppens tid, {from} – {until}.) */
  | 'NOT_A_MEMBER_THEN'
  /** System error {number} cannot be closed as unsolvable: each authority that was asked must have answered NO and said why. (Systemfel {number} kan inte avslutas som olösligt: varje tillfrågad myndighet ska ha svarat NO och sagt varför.) */
  | 'NOT_FOUND_UNSOLVABLE'
  /** The answer cannot be ordered by {dimension}, which it is not grouped by. (Svaret kan inte ordnas efter {dimension}, som det inte är grupperat efter.) */
  | 'NOT_GROUPED_BY'
  /** What came is no request as HTTP/1.1 describes it; it was not read. The hub speaks plain http: TLS belongs to the proxy before it. (Det som kom är inte en begäran som HTTP/1.1 beskriver; den lästes inte. Hubben talar vanlig http: TLS sköts av proxyn framför.) */
  | 'NOT_HTTP'
  /** The catalogue names no measure for {role}. (Katalogen anger inget mått för {role}.) */
  | 'NOT_IN_ECONOMY'
  /** The measure {measure} is not measured in round {round}. (Måttet {measure} mäts inte i omgång {round}.) */
  | 'NOT_MEASURED_IN_ROUND'
  /** A case is solved when the change is in force: give a day that does not lie after today. (Ett ärende är löst när ändringen har trätt i kraft: ange en dag som inte ligger efter i dag.) */
  | 'NOT_SOLVED_YET'
  /** The measure {measure} is not broken down by {dimension} in round {round}. (Måttet {measure} redovisas inte på {dimension} i omgång {round}.) */
  | 'NOT_SPLIT_BY'
  /** The answer is no table: ask a query with a single root field that is or holds a single list of items (nodes). In the way: {field}. (Svaret är ingen tabell: ställ en fråga med ett enda rotfält, som är eller rymmer en enda lista av poster (nodes). Det som hindrar: {field}.) */
  | 'NOT_TABULAR'
  /** State assumptions: the catalogue has none. (Ange antaganden: katalogen har inga.) */
  | 'NO_ASSUMPTIONS'
  /** There is no earlier round to compare with. (Det finns ingen tidigare omgång att jämföra med.) */
  | 'NO_EARLIER_ROUND'
  /** The förbund has no exception in round {round}. (Förbundet har inget undantag i mätomgång {round}.) */
  | 'NO_EXCEPTION'
  /** The measure {measure} has no goal to compare with. (Måttet {measure} har inget mål att jämföra med.) */
  | 'NO_GOAL'
  /** The request lacks the header Host, which HTTP/1.1 requires. (Begäran saknar huvudet Host, som HTTP/1.1 kräver.) */
  | 'NO_HOST'
  /** The hub has no server to send e-mail through (SMTP_URL and MAIL_FROM). (Hubben har ingen server att skicka e-post genom (SMTP_URL och MAIL_FROM).) */
  | 'NO_MAIL_SERVER'
  /** There is no index of prices for {year}. (Prisindex saknas för {year}.) */
  | 'NO_PRICE_INDEX'
  /** There is no round {lag} years before {round}. (Det finns ingen mätomgång {lag} år före {round}.) */
  | 'NO_ROUND_FOR_LAG'
  /** The hub has no key to protect secrets with (SAMNAV_SECRET_KEY). (Hubben har ingen nyckel att skydda hemligheter med (SAMNAV_SECRET_KEY).) */
  | 'NO_SECRET_KEY'
  /** {unit} has no figures on resource and outcome in {round}. ({unit} har inga uppgifter om resurs och utfall i {round}.) */
  | 'NO_SUCH_UNIT'
  /** The secretariat has accepted the submission, and only the secretariat can reopen it. (Kansliet har godtagit inlämningen, och bara kansliet kan öppna den igen.) */
  | 'ONLY_SECRETARIAT_REOPENS'
  /** {measure} is of those who answered a questionnaire: how many it is true of is not known, and there are no kronor per outcome. ({measure} är av dem som svarat på en enkät: hur många det gäller är inte känt, och det går inte att räkna kronor per utfall.) */
  | 'OUTCOME_OF_A_SAMPLE'
  /** The database went away while the change was being stored: it may be stored, and it may be lost. Send the same request again with the same Idempotency-Key, or read how things stand, before you make it anew. (Databasen försvann medan ändringen sparades: den kan vara sparad, och den kan vara förlorad. Skicka samma begäran igen med samma Idempotency-Key, eller läs hur det står, innan du gör om den.) */
  | 'OUTCOME_UNKNOWN'
  /** Each förbund has {dimension} of its own: ask observations or benchmark with groupBy {dimension}, trend with the förbund, or the results of the insats itself. (Varje förbund har sina egna {dimension}: fråga observations eller benchmark med groupBy {dimension}, trend med förbundet, eller insatsens egna results.) */
  | 'OWN_DIMENSION'
  /** At most {limit} items a page; {asked} were asked for. (Högst {limit} poster per sida; {asked} begärdes.) */
  | 'PAGE_TOO_LARGE'
  /** The same persons cannot be followed: förbund send cells, not persons. (Samma personer kan inte följas: förbunden lämnar celler, inte personer.) */
  | 'PAIRED_NOT_AVAILABLE'
  /** The periods that begin {first} and {second} overlap. (Perioderna som börjar {first} och {second} överlappar varandra.) */
  | 'PERIODS_OVERLAP'
  /** The period that begins {first} is not within the time of the group. (Perioden som börjar {first} ligger inte inom gruppens tid.) */
  | 'PERIOD_OUTSIDE_GROUP'
  /** The text of the document does not have the hash that is stated for it. (Frågans text har inte den hash som anges för den.) */
  | 'PERSISTED_QUERY_MISMATCH'
  /** The text in {field} seems to contain {what}, from character {position}. (Texten i {field} ser ut att innehålla {what}, från tecken {position}.) */
  | 'PERSONAL_DATA_FOUND'
  /** The text in {field} seems to contain {what}, from character {position}. (Texten i {field} ser ut att innehålla {what}, från tecken {position}.) */
  | 'PERSONAL_DATA_IN_TEXT'
  /** The measure {measure} is a count or an amount: only answers are put together over rounds. (Måttet {measure} är ett antal eller belopp: bara svar läggs ihop över omgångar.) */
  | 'POOLS_ANSWERS_ONLY'
  /** Two or three rounds are put together. (Två eller tre omgångar läggs ihop.) */
  | 'POOLS_TWO_OR_THREE_ROUNDS'
  /** The time of publication has passed already. Leave it out to publish at once. (Tiden för publicering är redan passerad. Utelämna den för att publicera genast.) */
  | 'PUBLISH_TIME_PASSED'
  /** Give a reason. (Ange ett skäl.) */
  | 'REASON_REQUIRED'
  /** The receipt is of a release {release} that is not there after a restore of the database, or cannot be read: the answer cannot be had again. (Kvittot gäller en publicering {release} som inte finns efter en återläsning av databasen, eller inte kan läsas: svaret kan inte tas fram igen.) */
  | 'RECEIPT_OF_OTHER_EPOCH'
  /** The receipt is of {method}, which is not in use any more: the answer cannot be had again. (Kvittot gäller {method}, som inte används längre: svaret kan inte tas fram igen.) */
  | 'RECEIPT_OF_OTHER_METHODS'
  /** The register was not changed: {count} {count|error|errors} in the file. (Registret ändrades inte: {count} fel i filen.) */
  | 'REGISTER_NOT_IMPORTED'
  /** The release was stopped: {count} small {count|figure|figures} could be worked out. (Publiceringen stoppades: {count} {count|litet|små} tal skulle gå att räkna ut.) */
  | 'RELEASE_REVEALS'
  /** Release {release} has been withdrawn; release(number: {release}) says why. (Publicering {release} är återkallad; skälet står i release(number: {release}).) */
  | 'RELEASE_WITHDRAWN'
  /** The comment has been withdrawn already. (Kommentaren är redan återkallad.) */
  | 'REPLY_WITHDRAWN'
  /** Write the comment without digits, years and dates excepted: the figure stands beside it, and another could reveal one that is withheld. (Skriv kommentaren utan siffror, årtal och datum undantagna: talet står bredvid, och ett annat kan röja något som är undertryckt.) */
  | 'REPLY_WITHOUT_NUMBERS'
  /** Nothing was stored: {count} {count|error|errors} must be corrected first. (Inget sparades: {count} fel behöver rättas först.) */
  | 'REPORT_HAS_ERRORS'
  /** That cannot be done with a report in state {state}. (Det går inte att göra med en rapport i läget {state}.) */
  | 'REPORT_STEP_NOT_ALLOWED'
  /** The representation of {type} is without its key: state {key} as {expected}. (Representationen av {type} saknar sin nyckel: ange {key} som {expected}.) */
  | 'REPRESENTATION_WITHOUT_KEY'
  /** The address and the headers together are larger than {limit} bytes; nothing was read. Send a long question by POST. (Adressen och huvudena är tillsammans större än {limit} byte; inget lästes. Skicka en lång fråga med POST.) */
  | 'REQUEST_HEADERS_TOO_LARGE'
  /** The request did not arrive in time; nothing was changed. Send it again. (Begäran kom inte fram i tid; inget ändrades. Skicka den igen.) */
  | 'REQUEST_TOO_SLOW'
  /** Round {round} is not open for submission. (Mätomgång {round} är inte öppen för inlämning.) */
  | 'ROUND_NOT_OPEN'
  /** Nothing about {measure} in round {round} is in release {release}. (Inget är publicerat om {measure} i omgång {round} i publicering {release}.) */
  | 'ROUND_NOT_RELEASED'
  /** Two fields would become the column {column}; give one of them another name (alias). (Två fält skulle bli kolumnen {column}; ge det ena ett annat namn (alias).) */
  | 'SAME_COLUMN_TWICE'
  /** A question that reads a stated release must have the variable $release. (En fråga som läser en viss publicering måste ha variabeln $release.) */
  | 'SAVED_DOCUMENT_WITHOUT_RELEASE'
  /** A shared question has the name {name} already. (En delad fråga heter redan {name}.) */
  | 'SAVED_QUESTION_NAME_TAKEN'
  /** The series is broken between {from} and {to}: {reason} (Tidsserien är bruten mellan {from} och {to}: {reason}) */
  | 'SERIES_BREAK'
  /** Group by {first} or by {second}, not by both. (Gruppera efter {first} eller {second}, inte båda.) */
  | 'SEVERAL_UNIT_DIMENSIONS'
  /** {count} published {count|figure changes|figures change} by so few persons that the difference from the last release may point them out. Confirm to publish all the same. ({count} {count|publicerat värde|publicerade värden} ändras med så få personer att skillnaden mot förra publiceringen kan peka ut dem. Bekräfta för att publicera ändå.) */
  | 'SMALL_CORRECTIONS'
  /** {first} and {second} are not of the same source, or do not count the same, and are not compared. ({first} och {second} kommer inte från samma källa, eller räknar inte samma sak, och jämförs inte.) */
  | 'SOURCES_DIFFER'
  /** The address of a source begins with https:// and has no user name. (Adressen till en källa börjar med https:// och har inget användarnamn.) */
  | 'SOURCE_ADDRESS'
  /** The förbund has a source already. Change it, or remove it first. (Förbundet har redan en källa. Ändra den, eller ta bort den först.) */
  | 'SOURCE_EXISTS'
  /** The source is turned off. (Källan är avstängd.) */
  | 'SOURCE_INACTIVE'
  /** The source has failed several times in a row and is left alone until {until}. (Källan har misslyckats flera gånger i rad och lämnas i fred till {until}.) */
  | 'SOURCE_LEFT_ALONE'
  /** The address of the source points into a private network, or at the hub itself. (Källans adress pekar in i ett privat nät, eller på hubben själv.) */
  | 'SOURCE_POINTS_INSIDE'
  /** The name in the address of the source leads nowhere now, so it cannot be seen where it points. Check it, or try again later. (Namnet i källans adress leder ingenstans just nu, så det går inte att se vart den pekar. Kontrollera det, eller försök igen senare.) */
  | 'SOURCE_UNRESOLVED'
  /** At least one signature is to be moved, and at least one to stay. (Minst en underskrift ska flyttas, och minst en bli kvar.) */
  | 'SPLIT_LEAVES_NOTHING'
  /** Somebody else has changed it meanwhile: you started from {expected}, in force is {current}. Read it again and try once more. (Någon annan har ändrat under tiden: du utgick från {expected}, nu gäller {current}. Läs om och försök igen.) */
  | 'STALE_EVALUATION'
  /** Somebody else has changed it meanwhile: you started from {expected}, in force is {current}. Read it again and try once more. (Någon annan har ändrat under tiden: du utgick från {expected}, nu gäller {current}. Läs om och försök igen.) */
  | 'STALE_SUBMISSION'
  /** Somebody else has changed it meanwhile: you started from {expected}, in force is {current}. Read it again and try once more. (Någon annan har ändrat under tiden: du utgick från {expected}, nu gäller {current}. Läs om och försök igen.) */
  | 'STALE_SYSTEM_ERROR'
  /** The change is not done yet, and what has begun goes on. Read how things stand, or send the same request with the same Idempotency-Key, before you make it anew. (Ändringen är ännu inte klar, och det som är påbörjat fortsätter. Läs hur det står, eller skicka samma begäran med samma Idempotency-Key, innan du gör om den.) */
  | 'STILL_UNDER_WAY'
  /** Without signing in, only stored questions can be asked. (Den som inte har loggat in kan bara ställa de frågor som finns lagrade.) */
  | 'STORED_DOCUMENTS_ONLY'
  /** The files of the database are damaged or cannot be read, so the question is not answered. (Databasens filer är skadade eller kan inte läsas, så frågan besvaras inte.) */
  | 'STORE_DAMAGED'
  /** The hub answers no subscriptions; ask a query, or add a receiver of webhooks. (Hubben besvarar inga prenumerationer (subscription); ställ en fråga, eller lägg till en mottagare av webhookar.) */
  | 'SUBSCRIPTIONS_NOT_SERVED'
  /** That cannot be done with system error {number}, which is in state {state}. (Det går inte att göra med systemfel {number}, som är i läget {state}.) */
  | 'SYSTEM_ERROR_STEP_NOT_ALLOWED'
  /** A text in the variable {variable} has more than {limit} characters. (En text i variabeln {variable} har fler än {limit} tecken.) */
  | 'TEXT_TOO_LONG'
  /** The question took too long and was stopped; nothing was changed. Ask for fewer or less, or try again later. (Frågan tog för lång tid och avbröts; inget ändrades. Fråga om färre eller mindre, eller försök igen senare.) */
  | 'TOOK_TOO_LONG'
  /** The computation needed more memory than it may take and was stopped. Ask about fewer units. (Beräkningen behövde mer minne än den får ta och avbröts. Fråga om färre enheter.) */
  | 'TOOK_TOO_MUCH_MEMORY'
  /** The question costs {cost}; at most {limit} is allowed. {costliest} costs most: ask for fewer items or fewer fields. (Frågan kostar {cost}; högst {limit} tillåts. Mest kostar {costliest}: be om färre poster eller färre fält.) */
  | 'TOO_COSTLY'
  /** The document has more than {limit} aliases. (Frågan har fler än {limit} alias.) */
  | 'TOO_MANY_ALIASES'
  /** The question gives {size} figures; at most {limit} are given at once. (Frågan ger {size} värden; högst {limit} lämnas ut på en gång.) */
  | 'TOO_MANY_CELLS'
  /** The document has more than {limit} directives. (Frågan har fler än {limit} direktiv.) */
  | 'TOO_MANY_DIRECTIVES'
  /** {count} early {count|reader|readers}; at most {limit} can be named. ({count} förhandsläsare; högst {limit} kan anges.) */
  | 'TOO_MANY_EARLY_READERS'
  /** The variables have more faults than the {limit} that are listed; the rest was not read. (Variablerna har fler fel än de {limit} som räknas upp; resten lästes inte.) */
  | 'TOO_MANY_FAULTS'
  /** The file has more than {limit} fields; nothing was stored. Leave out columns that are not needed, or divide it. (Filen har fler än {limit} fält; inget sparades. Ta bort kolumner som inte behövs, eller dela upp den.) */
  | 'TOO_MANY_FIELDS'
  /** The hub is reading as many large files as it can, or another of the förbund’s; try again in {resetsInSeconds} {resetsInSeconds|second|seconds}. (Hubben läser redan så många stora filer som det kan, eller en annan av förbundets; försök igen om {resetsInSeconds} {resetsInSeconds|sekund|sekunder}.) */
  | 'TOO_MANY_LARGE_FILES'
  /** A förbund can have {limit} local groups at most. (Ett förbund kan ha högst {limit} lokusgrupper.) */
  | 'TOO_MANY_LOCAL_GROUPS'
  /** More than {limit} requests wait for their answers on the same connection; it is closed. Wait for the answers, or open another. (Fler än {limit} begäranden väntar på sina svar i samma anslutning; den stängs. Vänta på svaren, eller öppna en till.) */
  | 'TOO_MANY_PIPELINED'
  /** The document has more than {limit} fields at the top. (Frågan har fler än {limit} fält på översta nivån.) */
  | 'TOO_MANY_ROOT_FIELDS'
  /** The file has more than {limit} rows; nothing was stored. Divide it. (Filen har fler än {limit} rader; inget sparades. Dela upp den.) */
  | 'TOO_MANY_ROWS'
  /** {count} row {count|comment|comments}; at most {limit} can be given. ({count} radkommentarer; högst {limit} kan ges.) */
  | 'TOO_MANY_ROW_COMMENTS'
  /** You have {limit} saved questions already. (Du har redan {limit} sparade frågor.) */
  | 'TOO_MANY_SAVED_QUESTIONS'
  /** The förbund has {limit} begun files already: finish one, or give it up. (Förbundet har redan {limit} påbörjade filer: gör en färdig, eller avbryt den.) */
  | 'TOO_MANY_UPLOADS'
  /** The request decompresses to more than {limit} times its size, which no table does. (Begäran packas upp till mer än {limit} gånger sin storlek, vilket ingen tabell gör.) */
  | 'TOO_MUCH_COMPRESSED'
  /** A submission in state {state} cannot become {next}. (En inlämning i läget {state} kan inte bli {next}.) */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in to {action}. (Logga in för att {action}.) */
  | 'UNAUTHENTICATED'
  /** The measure is not broken down by {dimension} {category}. (Måttet redovisas inte på {dimension} {category}.) */
  | 'UNKNOWN_CATEGORY'
  /** The submission has no cell {measure}, {dimension} {category}. (Inlämningen har ingen cell {measure}, {dimension} {category}.) */
  | 'UNKNOWN_CELL'
  /** The code {code} is not in {list}. (Koden {code} finns inte i {list}.) */
  | 'UNKNOWN_CODE'
  /** There is no county {county}. (Det finns inget län {county}.) */
  | 'UNKNOWN_COUNTY'
  /** There is no stored question {documentId}. A documentId is sha256: and the SHA-256 of the text of a document in schema/operations, in 64 hexadecimal digits; otherwise send the question as query. (Det finns ingen lagrad fråga {documentId}. documentId är sha256: och SHA-256 av texten till en fråga i schema/operations, med 64 hexadecimala siffror; skicka annars frågan som query.) */
  | 'UNKNOWN_DOCUMENT_ID'
  /** There is no token {reader} in force. They are named token:12, or oidc: and 16 hexadecimal digits. (Det finns ingen giltig åtkomstnyckel {reader}. De heter token:12, eller oidc: och 16 hexadecimala siffror.) */
  | 'UNKNOWN_EARLY_READER'
  /** The type {type} is no entity here. Those there are: {known}. (Typen {type} är ingen entitet här. De som finns: {known}.) */
  | 'UNKNOWN_ENTITY_TYPE'
  /** There is no such evaluation. (Det finns ingen sådan utvärdering.) */
  | 'UNKNOWN_EVALUATION'
  /** The header Expect may only be 100-continue. (Huvudet Expect får bara vara 100-continue.) */
  | 'UNKNOWN_EXPECTATION'
  /** The förbund has no figure of {measure}, {dimension} {category}, in round {round}. (Förbundet har inget tal för {measure}, {dimension} {category}, i mätomgång {round}.) */
  | 'UNKNOWN_FIGURE'
  /** There is no förbund {forbund}. (Det finns inget förbund {forbund}.) */
  | 'UNKNOWN_FORBUND'
  /** There is no measure {measure}. (Det finns inget mått {measure}.) */
  | 'UNKNOWN_MEASURE'
  /** There is no municipality with the code {municipality}. (Det finns ingen kommun med koden {municipality}.) */
  | 'UNKNOWN_MUNICIPALITY'
  /** There is no parameter {parameter}. Those there are: {known}[; as a header: {headers}]. (Det finns ingen parameter {parameter}. De som finns: {known}[; som huvud: {headers}].) */
  | 'UNKNOWN_PARAMETER'
  /** There is nothing here; begin at /. (Här finns ingenting; börja på /.) */
  | 'UNKNOWN_PATH'
  /** There is no release {release}. (Det finns ingen publicering {release}.) */
  | 'UNKNOWN_RELEASE'
  /** There is no such comment. (Det finns ingen sådan kommentar.) */
  | 'UNKNOWN_REPLY'
  /** There is no round {round}. (Det finns ingen mätomgång {round}.) */
  | 'UNKNOWN_ROUND'
  /** There is no such saved question. (Det finns ingen sådan sparad fråga.) */
  | 'UNKNOWN_SAVED_QUESTION'
  /** System error {number} has no signature {signature}. (Systemfel {number} har ingen underskrift {signature}.) */
  | 'UNKNOWN_SIGNATURE'
  /** There is no such source. (Det finns ingen sådan källa.) */
  | 'UNKNOWN_SOURCE'
  /** There is no such submission. (Det finns ingen sådan inlämning.) */
  | 'UNKNOWN_SUBMISSION'
  /** There is no such subscriber. (Det finns ingen sådan mottagare.) */
  | 'UNKNOWN_SUBSCRIBER'
  /** There is no system error {number}. (Det finns inget systemfel {number}.) */
  | 'UNKNOWN_SYSTEM_ERROR'
  /** There is no such report. (Det finns ingen sådan rapport.) */
  | 'UNKNOWN_SYSTEM_ERROR_REPORT'
  /** There is no such token. (Det finns ingen sådan åtkomstnyckel.) */
  | 'UNKNOWN_TOKEN'
  /** There is no such begun file; it may have expired. Begin anew. (Det finns ingen sådan påbörjad fil; den kan ha gått ut. Börja om.) */
  | 'UNKNOWN_UPLOAD'
  /** The compression is not accepted; use {expected}, or none. (Komprimeringen tas inte emot; använd {expected}, eller ingen.) */
  | 'UNSUPPORTED_CONTENT_ENCODING'
  /** The content type is not accepted; use {expected}. (Innehållstypen tas inte emot; använd {expected}.) */
  | 'UNSUPPORTED_CONTENT_TYPE'
  /** Somebody else sent more of the file, or gave it up, while it was taken in. Ask where it stands and try again. (Någon annan skickade mer av filen, eller avbröt den, medan den togs in. Fråga efter läget och försök igen.) */
  | 'UPLOAD_CHANGED'
  /** What was received is not the file that Repr-Digest states. Begin anew. (Det som togs emot är inte filen som Repr-Digest anger. Börja om.) */
  | 'UPLOAD_DIGEST'
  /** The file is to be {length} bytes by its Upload-Length, not {received}. (Filen ska vara {length} byte enligt Upload-Length, inte {received}.) */
  | 'UPLOAD_LENGTH'
  /** The next byte expected is {offset}: go on from there. (Nästa byte som väntas är {offset}: fortsätt därifrån.) */
  | 'UPLOAD_OFFSET'
  /** The file has been received and dealt with already; get the answer from its address. (Filen är redan mottagen och behandlad; hämta svaret från dess adress.) */
  | 'UPLOAD_SETTLED'
  /** The variables have more than {limit} values. (Variablerna har fler än {limit} värden.) */
  | 'VARIABLES_TOO_LARGE'
  /** A förbund has one vote for each system error: {number} is given twice. (Ett förbund har en röst på varje systemfel: {number} är angivet två gånger.) */
  | 'VOTED_TWICE'
  /** A förbund puts {fewest}–{most} system errors first in a year; {count} {count|is|are} given. (Ett förbund prioriterar {fewest}–{most} systemfel per år; {count} {count|är angivet|är angivna}.) */
  | 'VOTES_NOT_IN_NUMBER'
  /** Something else is changing the same data just now; nothing was changed. Try again in a little while. (Något annat ändrar samma uppgifter just nu; inget ändrades. Försök igen om en liten stund.) */
  | 'WAITED_TOO_LONG'
  /** The address of a webhook begins with https:// and has no user name. (Adressen till en webhook börjar med https:// och har inget användarnamn.) */
  | 'WEBHOOK_ADDRESS'
  /** The address points into a private network, or at the hub itself. (Adressen pekar in i ett privat nät, eller på hubben själv.) */
  | 'WEBHOOK_POINTS_INSIDE'
  /** The name in the address of the webhook leads nowhere now, so it cannot be seen where it points. Check it, or try again later. (Namnet i webhookens adress leder ingenstans just nu, så det går inte att se vart den pekar. Kontrollera det, eller försök igen senare.) */
  | 'WEBHOOK_UNRESOLVED'
  /** {withheld} {withheld|group is|groups are} withheld, so the answer cannot be ordered or chosen by numbers; state having with status PUBLISHED. ({withheld} {withheld|grupp är undertryckt|grupper är undertryckta}, så svaret kan inte ordnas eller väljas efter tal; ange having med status PUBLISHED.) */
  | 'WITHHELD_SORT_KEY'
  /** You can answer for your own authority only, not for {authority}. (Du kan bara svara för din egen myndighet, inte för {authority}.) */
  | 'WRONG_AUTHORITY';

/** How a number of persons was come by (grund för uppskattning). */
export type EstimateBasis =
  /** Counted in a register or in records (räknat). */
  | 'COUNTED'
  /** Judged by those who know the work (bedömt). */
  | 'JUDGED'
  /** Counted in some, and scaled up (urval). */
  | 'SAMPLED';

/** An insats that was studied (studerad insats). */
export type EvaluatedInterventionInput = {
  /** Its code (kod). */
  readonly code: Scalars['String']['input'];
  /** Organisation number of its förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
};

/** A step that a study can take (steg för studie). */
export type EvaluationAction =
  /** Confirm design and scope (bekräfta). */
  | 'CONFIRM'
  /** Correct it; it is to be confirmed anew (rätta). */
  | 'REVISE'
  /** Take it out of the lists (återkalla). */
  | 'WITHDRAW';

/** How a study was made; only the first three compare (studiens upplägg). */
export type EvaluationDesign =
  /** The same people before and after, and nobody else (före och efter). */
  | 'BEFORE_AFTER'
  /** Interviews, or a few cases in depth (fallstudie, intervjuer). */
  | 'CASE_STUDY'
  /** Compared with others, not drawn by lot: a quasi-experiment (jämförelsegrupp). */
  | 'COMPARISON_GROUP'
  /** A calculation from assumptions (samhällsekonomisk kalkyl). */
  | 'ECONOMIC_CALCULATION'
  /** Participants followed over time, and nobody else (uppföljning). */
  | 'FOLLOW_UP'
  /** How the work was done (processutvärdering). */
  | 'PROCESS_EVALUATION'
  /** Participants were drawn by lot (randomiserad studie). */
  | 'RANDOMISED'
  /** Compared with similar people found in registers (matchad jämförelsegrupp). */
  | 'REGISTER_MATCHED'
  /** A review of other studies (kunskapsöversikt). */
  | 'REVIEW'
  /** Questions to many at one time (enkät, tvärsnitt). */
  | 'SURVEY';

/** Which studies; all that is stated must hold (urval av utvärderingar). */
export type EvaluationFilter = {
  /** Only those made so (upplägg). */
  readonly design?: InputMaybe<EvaluationDesign>;
  /** Only those about this förbund, or one of its insatser (förbund). */
  readonly forbund?: InputMaybe<Scalars['String']['input']>;
  /** Only those of this year or later (från år). */
  readonly fromYear?: InputMaybe<Scalars['Int']['input']>;
  /** Only those with a comparison, or without (jämförelse). */
  readonly hasComparison?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those about this insats, by its id (insats). */
  readonly intervention?: InputMaybe<Scalars['ID']['input']>;
  /** Only those about this measure, by its code (mått). */
  readonly measure?: InputMaybe<Scalars['String']['input']>;
  /** Only those in this state; all but WITHDRAWN, unless stated (läge). */
  readonly state?: InputMaybe<EvaluationState>;
  /** Only those that asked about this (slag). */
  readonly subject?: InputMaybe<EvaluationSubject>;
  /** Only those about this case, or one merged into it, by its number (systemfel). */
  readonly systemError?: InputMaybe<Scalars['Int']['input']>;
  /** Only those of this year or earlier (till och med år). */
  readonly untilYear?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a study stands in the register (studiens läge). */
export type EvaluationState =
  /** The secretariat has confirmed design and scope (bekräftad). */
  | 'CONFIRMED'
  /** As whoever registered it says; raises no claim (registrerad). */
  | 'REGISTERED'
  /** Taken out of the lists; it stays, and says why (återkallad). */
  | 'WITHDRAWN';

/** What is said of a study (uppgifter om studien). Authors may be named as published; no other personal data. */
export type EvaluationStudyInput = {
  /** What the study cost (budget). */
  readonly budget?: InputMaybe<Scalars['SEK']['input']>;
  /** The reference as it is cited (referens). */
  readonly citation?: InputMaybe<Scalars['String']['input']>;
  /** The institution, and authors as published (utförare). */
  readonly conductedBy: Scalars['String']['input'];
  /** How it was made (upplägg). */
  readonly design: EvaluationDesign;
  /** DOI, such as 10.1000/182 (DOI). */
  readonly doi?: InputMaybe<Scalars['String']['input']>;
  /** The same in English (på engelska). */
  readonly findingsEn?: InputMaybe<Scalars['String']['input']>;
  /** What was found, in Swedish (vad som framkom). */
  readonly findingsSv?: InputMaybe<Scalars['String']['input']>;
  /** Förbund that were studied as wholes, by organisation number (förbund). */
  readonly forbund?: ReadonlyArray<Scalars['String']['input']>;
  /** First year that it studied (från år). */
  readonly fromYear: Scalars['Int']['input'];
  /** Insatser that were studied (insatser). */
  readonly interventions?: ReadonlyArray<EvaluatedInterventionInput>;
  /** Codes of the measures that it is about (mått). */
  readonly measures?: ReadonlyArray<Scalars['String']['input']>;
  /** The same in English (fråga på engelska). */
  readonly questionEn?: InputMaybe<Scalars['String']['input']>;
  /** What was asked, in Swedish (fråga). */
  readonly questionSv: Scalars['String']['input'];
  /** Number in the register of an authority (diarienummer). */
  readonly registryNumber?: InputMaybe<Scalars['String']['input']>;
  /** What it asked about; at least one (vad som studerats). */
  readonly subjects: ReadonlyArray<EvaluationSubject>;
  /** Numbers of the cases that it is about (systemfel). */
  readonly systemErrors?: ReadonlyArray<Scalars['Int']['input']>;
  /** Title, as it is published (titel). */
  readonly title: Scalars['String']['input'];
  /** Last year that it studied (till och med år). */
  readonly untilYear: Scalars['Int']['input'];
  /** Where it can be read, from https:// (webbadress). */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** What a study asked about (vad som studerats). */
export type EvaluationSubject =
  /** How the work was done (process). */
  | 'PROCESS'
  /** What became of those who took part (resultat). */
  | 'RESULT'
  /** What it meant to society (samhällseffekt). */
  | 'SOCIETAL_EFFECT';

/** Why a square has no rank correlation (skäl till ej beräknat). */
export type FactorNotComputed =
  /** The förbund do not differ in one of them (ingen variation). */
  | 'NO_VARIATION'
  /** The result is part of the factor (resultatet ingår i faktorn). */
  | 'RESULT_IN_FACTOR'
  /** Fewer than ten förbund have both (för få förbund). */
  | 'TOO_FEW_FORBUND';

/** What a square of the heat table shows (färg). */
export type FactorSign =
  /** One falls as the other rises, for certain (negativt samband). */
  | 'NEGATIVE'
  /** No association is certain (inget säkerställt samband). */
  | 'NOT_CERTAIN'
  /** Not computed: `notComputed` says why (ej beräknat). */
  | 'NOT_COMPUTED'
  /** They rise together for certain (positivt samband). */
  | 'POSITIVE';

/** Everything that can be found in an upload (anmärkningskod). */
export type FindingCode =
  /** The file has commas between its columns, and no mean with decimals. If decimals were written with commas, they are in the columns beside: save it with semicolons, or write decimal points. (Filen har komma mellan kolumnerna och inga medelvärden med decimaler. Var decimalerna skrivna med komma har de hamnat i kolumnerna bredvid: spara med semikolon, eller skriv decimalpunkt.) */
  | 'AMBIGUOUS_DECIMALS'
  /** {measure}: {value}, but the {others} other förbund shown in round {round} have {low} to {high}. See whether it is the right unit. ({measure}: {value}, men de {others} andra förbund som visas i omgång {round} har {low} till {high}. Se efter om enheten är rätt.) */
  | 'AMOUNT_FAR_FROM_OTHERS'
  /** {measure} {dimension} {category}: {value} against {before} in round {round}, at least ten times more or less. See whether it is the right unit. ({measure} {dimension} {category}: {value} mot {before} i omgång {round}, minst tio gånger mer eller mindre. Se efter om enheten är rätt.) */
  | 'AMOUNT_TENFOLD'
  /** {measure}: {asked} asked are fewer than the {n} who answered. The number is of all measures of the questionnaire. ({measure}: {asked} tillfrågade är färre än de {n} som svarade. Antalet gäller alla mått i samma enkät.) */
  | 'ASKED_BELOW_N'
  /** {measure}: {asked} asked, but {other} for {otherMeasure} of the same questionnaire. ({measure}: {asked} tillfrågade, men {other} för {otherMeasure} i samma enkät.) */
  | 'ASKED_DIFFERS'
  /** The number asked stands on the row of the total only, of measures that persons answer. (Antal tillfrågade anges bara på totalens rad, för mått som personer svarar på.) */
  | 'ASKED_NOT_HERE'
  /** The line cannot be read: {expected} {expected|column was|columns were} expected, {found} found. (Raden går inte att läsa: {expected} {expected|kolumn|kolumner} väntades, {found} fanns.) */
  | 'BROKEN_LINE'
  /** {measure} {dimension} {category} stands on row {other} as well. ({measure} {dimension} {category} står också på rad {other}.) */
  | 'DUPLICATE_CELL'
  /** The column {column} is there twice, perhaps by different names. (Kolumnen {column} finns två gånger, kanske under olika namn.) */
  | 'DUPLICATE_COLUMN'
  /** The file is empty. (Filen är tom.) */
  | 'EMPTY_FILE'
  /** {field} must be a whole number: {value}. ({field} ska vara ett heltal: {value}.) */
  | 'FRACTIONAL_COUNT'
  /** The line is too long to be a line of a table; the rest of the file has not been read. (Raden är för lång för att vara en rad i en tabell; resten av filen är inte läst.) */
  | 'LINE_TOO_LONG'
  /** The local group {group} did not exist in round {round}. (Lokusgrupp {group} fanns inte i mätomgång {round}.) */
  | 'LOCAL_GROUP_NOT_THEN'
  /** The mean {mean} is outside the scale {min}–{max}. (Medelvärdet {mean} ligger utanför skalan {min}–{max}.) */
  | 'MEAN_OUTSIDE_SCALE'
  /** The measure {measure} is not measured in round {round}. (Måttet {measure} mäts inte i omgång {round}.) */
  | 'MEASURE_NOT_IN_ROUND'
  /** The column {column} is missing. (Kolumnen {column} saknas.) */
  | 'MISSING_COLUMN'
  /** {field} is missing. ({field} saknas.) */
  | 'MISSING_NUMBER'
  /** {field} is negative: {value}. ({field} är negativt: {value}.) */
  | 'NEGATIVE_NUMBER'
  /** {field} is not a number: {value}[. A spreadsheet has rounded the count to {rounded}: write all digits]. ({field} är inget tal: {value}[. Ett kalkylprogram har avrundat antalet till {rounded}: skriv alla siffror].) */
  | 'NOT_A_NUMBER'
  /** The file is not UTF-8; save it as “CSV UTF-8”. (Filen är inte UTF-8; spara den som ”CSV UTF-8”.) */
  | 'NOT_UTF8'
  /** {field} is too large: {value}. ({field} är för stort: {value}.) */
  | 'NUMBER_TOO_LARGE'
  /** The numerator {numerator} exceeds the number of respondents {n}. (Täljaren {numerator} är större än antalet svarande {n}.) */
  | 'NUMERATOR_EXCEEDS_N'
  /** The row is about {forbund}, not the förbund that submits. (Raden gäller {forbund}, inte det förbund som lämnar in.) */
  | 'OTHER_FORBUND'
  /** The row is about round {found}, not {round}. (Raden gäller omgång {found}, inte {round}.) */
  | 'OTHER_ROUND'
  /** The measure {measure} is outside what the submission says it covers. (Måttet {measure} ingår inte i det som inlämningen säger sig gälla.) */
  | 'OUTSIDE_SCOPE'
  /** A field seems to contain a personal identity number. (Ett fält ser ut att innehålla ett personnummer.) */
  | 'PERSONAL_IDENTITY_NUMBER'
  /** The share is {computed} per cent, but {published} is stated. (Andelen blir {computed} procent, men {published} är angivet.) */
  | 'PUBLISHED_PERCENT_DIFFERS'
  /** The stated per cent “{value}” is no number and has not been compared with the share. (Den angivna procenten ”{value}” är inget tal och är inte jämförd med andelen.) */
  | 'PUBLISHED_PERCENT_UNREAD'
  /** A quotation mark that begins on the line never ends; the rest of the file has not been read. (Ett citattecken som börjar på raden avslutas aldrig; resten av filen är inte läst.) */
  | 'QUOTE_WITHOUT_END'
  /** {measure}: {n} respondents against {nBefore} in round {round}, {change} ({p=}). See whether questionnaires are missing or counted twice. ({measure}: {n} svarande mot {nBefore} i omgång {round}, {change} ({p=}). Se efter om enkäter saknas eller är med två gånger.) */
  | 'RESPONDENTS_UNLIKE_BEFORE'
  /** The row has no numbers and is not used. (Raden har inga tal och används inte.) */
  | 'ROW_LEFT_EMPTY'
  /** {text} Rule {rule}: {left} {operator} {right} does not hold. ({text} Regel {rule}: {left} {operator} {right} gäller inte.) */
  | 'RULE_BROKEN'
  /** {text} Rule {rule}: {left} {operator} {right} does not hold. ({text} Regel {rule}: {left} {operator} {right} gäller inte.) */
  | 'RULE_DOUBTED'
  /** {text} Rule {rule} cannot be checked: the total of {missing} is missing. ({text} Regel {rule} går inte att pröva: totalen för {missing} saknas.) */
  | 'RULE_NOT_CHECKED'
  /** The standard deviation {sd} is impossible: with the mean {mean} on the scale it is at most {limit}. (Standardavvikelsen {sd} är omöjlig: med medelvärdet {mean} på skalan är den högst {limit}.) */
  | 'SD_IMPOSSIBLE'
  /** Few answers: {measure} {dimension} {category} will be withheld in public, and others may be to protect it. (Få svar: {measure} {dimension} {category} visas inte offentligt, och andra tal kan döljas för att skydda det.) */
  | 'SMALL_NUMBER'
  /** {measure}: {field} split by {dimension} adds up to {found}, but the total is {total}. ({measure}: {field} uppdelat på {dimension} blir {found}, men totalen är {total}.) */
  | 'SPLIT_DOES_NOT_SUM'
  /** {measure}: only {known} of {total} have a known category of {dimension}. ({measure}: bara {known} av {total} har en känd kategori i {dimension}.) */
  | 'SPLIT_MOSTLY_UNKNOWN'
  /** The line has a quotation mark in the middle of a field; the rest of the file has not been read. Leave it out, or write two and put the whole field in quotation marks. (Raden har ett citattecken mitt i ett fält; resten av filen är inte läst. Ta bort det, eller skriv två och sätt hela fältet inom citattecken.) */
  | 'STRAY_QUOTE'
  /** The sum of squares {sumOfSquares} is impossible for {n} {n|answer|answers} with the sum {sum}. (Kvadratsumman {sumOfSquares} är omöjlig för {n} svar med summan {sum}.) */
  | 'SUM_OF_SQUARES_IMPOSSIBLE'
  /** {field} is written with a thousands separator: {value}. Write {plain}, or the number that is meant. ({field} är skrivet med tusentalsavgränsare: {value}. Skriv {plain}, eller det tal som avses.) */
  | 'THOUSANDS_SEPARATOR'
  /** The file has more than {limit} columns and has not been read. (Filen har fler än {limit} kolumner och är inte läst.) */
  | 'TOO_MANY_COLUMNS'
  /** The total of {measure} is missing. (Totalen för {measure} saknas.) */
  | 'TOTAL_MISSING'
  /** {field} does not belong to a measure of kind {kind}. ({field} hör inte till ett mått av slaget {kind}.) */
  | 'UNEXPECTED_NUMBER'
  /** There is no category {category} in {dimension}. (Det finns ingen kategori {category} i {dimension}.) */
  | 'UNKNOWN_CATEGORY'
  /** The {count|column|columns} {columns} {count|is|are} not used. ({count|Kolumnen|Kolumnerna} {columns} används inte.) */
  | 'UNKNOWN_COLUMN'
  /** The measure {measure} is not broken down by {dimension}[, but by {meant}]. (Måttet {measure} redovisas inte på {dimension}[, men väl på {meant}].) */
  | 'UNKNOWN_DIMENSION'
  /** The förbund has no insats {intervention}. (Förbundet har ingen insats {intervention}.) */
  | 'UNKNOWN_INTERVENTION'
  /** The förbund has no local group {group}. (Förbundet har ingen lokusgrupp {group}.) */
  | 'UNKNOWN_LOCAL_GROUP'
  /** There is no measure {measure}[, but there is {meant}]. (Det finns inget mått {measure}[, men väl {meant}].) */
  | 'UNKNOWN_MEASURE'
  /** The question “{question}” belongs to no measure. (Frågan ”{question}” hör inte till något mått.) */
  | 'UNKNOWN_QUESTION'
  /** The respondent group {group} does not belong to {measure}. (Svarandegruppen {group} hör inte till måttet {measure}.) */
  | 'UNKNOWN_RESPONDENT_GROUP'
  /** {measure} {dimension} {category}: {old} is replaced by {new}. ({measure} {dimension} {category}: {old} ersätts av {new}.) */
  | 'VALUE_CHANGED'
  /** {measure} {dimension} {category}: {old} is removed. ({measure} {dimension} {category}: {old} tas bort.) */
  | 'VALUE_REMOVED'
  /** {measure} {dimension} {category}: {value} (n = {n}) against {before} (n = {nBefore}) in round {round}. The difference (95% interval {lower} to {upper}, {p=}) is more than chance explains. ({measure} {dimension} {category}: {value} (n = {n}) mot {before} (n = {nBefore}) i omgång {round}. Skillnaden (95 % intervall {lower} till {upper}, {p=}) är större än slumpen förklarar.) */
  | 'VALUE_UNLIKE_BEFORE'
  /** {measure}: {value} (n = {n}), but the {others} other förbund shown in round {round} have {target} together and differ by {spread} (standard deviation beyond chance). As far from it is unlikely ({p=}). ({measure}: {value} (n = {n}), men de {others} andra förbund som visas i omgång {round} har {target} tillsammans och skiljer sig med {spread} (standardavvikelse bortom slumpen). Så långt ifrån är osannolikt ({p=}).) */
  | 'VALUE_UNLIKE_OTHERS'
  /** The file has a zero byte here and is damaged; the rest of it has not been read. Save it anew as “CSV UTF-8”. (Filen har ett nolltecken här och är skadad; resten av den är inte läst. Spara den på nytt som ”CSV UTF-8”.) */
  | 'ZERO_BYTE';

/** What was found when a case was followed up (uppföljning). Public; no personal data. */
export type FollowUpSystemErrorInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What was found (anteckning). */
  readonly note: Scalars['String']['input'];
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
};

/** Which limits of a funnel the categories come from (vad som avgör). */
export type FunnelDecides =
  /** The deciding limits, of chance and the number of comparisons: units differ no more (slumpen). */
  | 'CHANCE'
  /** None: each unit is compared with something of its own (ingen kurva). */
  | 'NO_CURVE'
  /** The deciding limits, which the spread between units widens (med spridning mellan enheter). */
  | 'WITH_SPREAD';

/** A förbund, a round, and what is granted (undantag). */
export type GrantRoundExceptionInput = {
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** Exempt, or more time (slag). */
  readonly kind: RoundExceptionKind;
  /** Why, in at most 5000 characters; no personal data (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Code of the round (mätomgång). */
  readonly round: Scalars['String']['input'];
  /** When the round closes for it, after it closes for others: EXTENSION only (till och med). */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Everything that can be the matter with a harvest, beside what is found in its figures (felkod). */
export type HarvestFaultCode =
  /** The address points into a private network, or at the hub itself. (Adressen pekar in i ett privat nät, eller på hubben själv.) */
  | 'ADDRESS_INSIDE'
  /** The answer is larger than {limit} bytes. (Svaret är större än {limit} byte.) */
  | 'ANSWER_TOO_LARGE'
  /** The answer is compressed, which was not asked for. (Svaret är komprimerat, utan att det begärts.) */
  | 'COMPRESSED'
  /** The answer does not follow the contract in schema/source.graphql. (Svaret följer inte kontraktet i schema/source.graphql.) */
  | 'CONTRACT_BROKEN'
  /** The cursor was given before: the pages have no end. (Markören har redan getts: sidorna tar inte slut.) */
  | 'CURSOR_REPEATED'
  /** The whole harvest took too long. (Hela hämtningen tog för lång tid.) */
  | 'DEADLINE'
  /** The page is empty but not the last. (Sidan är tom men inte den sista.) */
  | 'EMPTY_PAGE'
  /** The source answered with an error: “{message}”. (Källan svarade med ett fel: ”{message}”.) */
  | 'GRAPHQL_ERROR'
  /** Something went wrong on our side. (Något gick fel hos oss.) */
  | 'INTERNAL'
  /** The harvest was interrupted again and again. (Hämtningen avbröts gång på gång.) */
  | 'INTERRUPTED'
  /** Kept as a draft: {reason} (Sparat som utkast: {reason}) */
  | 'KEPT_AS_DRAFT'
  /** The answer is not JSON in UTF-8. (Svaret är inte JSON i UTF-8.) */
  | 'NOT_JSON'
  /** {reason} ({reason}) */
  | 'NOT_TAKEN_IN'
  /** The source could not be reached. (Källan gick inte att nå.) */
  | 'NO_CONNECTION'
  /** The page has more than {limit} cells. (Sidan har fler än {limit} celler.) */
  | 'PAGE_TOO_LONG'
  /** A field seems to contain a personal identity number. (Ett fält ser ut att innehålla ett personnummer.) */
  | 'PERSONAL_IDENTITY_NUMBER'
  /** The source redirects, which is not followed. (Källan hänvisar vidare, vilket inte följs.) */
  | 'REDIRECT'
  /** The source answered with status {status}. (Källan svarade med status {status}.) */
  | 'REFUSED_BY_SOURCE'
  /** The hub cannot read the credential: SAMNAV_SECRET_KEY is missing or another. State the credential anew. (Hubben kan inte läsa källans nyckel: SAMNAV_SECRET_KEY saknas eller är en annan. Ange nyckeln på nytt.) */
  | 'SECRET_UNREADABLE'
  /** The source answered with status {status}. (Källan svarade med status {status}.) */
  | 'SERVER_FAULT'
  /** The source was removed. (Källan togs bort.) */
  | 'SOURCE_REMOVED'
  /** The source did not answer in time. (Källan svarade inte i tid.) */
  | 'TIMEOUT'
  /** The source has more than {limit} cells. (Källan har fler än {limit} celler.) */
  | 'TOO_MANY_CELLS'
  /** The version changed during the harvest, {times} times in a row. (Versionen ändrades under hämtningen, {times} gånger i rad.) */
  | 'VERSION_CHANGES';

/** What to fetch (hämtning). */
export type HarvestSourceInput = {
  /** Code of the round (mätomgång). */
  readonly round: Scalars['String']['input'];
  /** Number of the source (nummer). */
  readonly source: Scalars['Int']['input'];
};

/** What has become of a harvest (hämtningens läge). */
export type HarvestState =
  /** Nothing came: see the faults (misslyckad). */
  | 'FAILED'
  /** The source has none of the round (inget att hämta). */
  | 'NOTHING'
  /** What came could not be taken in: see the faults and the report (avvisad). */
  | 'REJECTED'
  /** Being made (pågår). */
  | 'RUNNING'
  /** It led to a version of the figures (sparad). */
  | 'STORED'
  /** The figures are those there are (oförändrad). */
  | 'UNCHANGED'
  /** To be made, or made again (väntar). */
  | 'WAITING';

/** A register, or the part of it that has changed (import av register). */
export type ImportRegisterInput = {
  /** Check and report, but store nothing (provkörning). */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The rows (rader). */
  readonly rows: ReadonlyArray<RegisterRowInput>;
};

/** How an interval was computed (intervallmetod). */
export type IntervalMethod =
  /** Exact below 10, Byar from 10, v1 (exakt under 10, därefter Byar). */
  | 'COUNT'
  /** Student t, v1 (Students t). */
  | 'STUDENT_T'
  /** Wilson score, v1 (Wilsons intervall). */
  | 'WILSON';

/** An insats, and what is taken for granted (kalkylfråga). */
export type InterventionCalculationInput = {
  /** Instead of the catalogue’s, payer by payer (antaganden). */
  readonly assumptions?: InputMaybe<ReadonlyArray<PayerAssumptionInput>>;
  /** What the persons are beyond: OTHERS, or BEFORE where it is known by insats (jämförs med). */
  readonly comparison?: OutcomeComparison;
  /** Discount rate a year, 0 to 1 (kalkylränta). */
  readonly discountRate?: Scalars['Float']['input'];
  /** Organisation number of the förbund (organisationsnummer). */
  readonly forbund: Scalars['String']['input'];
  /** Code of the insats (insatskod). */
  readonly intervention: Scalars['String']['input'];
  /** Code of a measure of shares that is known by insats; the catalogue’s OUTCOME, unless stated (utfallsmått). */
  readonly outcome?: InputMaybe<Scalars['String']['input']>;
  /** Share still there each later year, 0 to 1 (kvar per år). */
  readonly remaining?: Scalars['Float']['input'];
  /** The round whose cost and outcome are taken (mätomgång). */
  readonly round: Scalars['String']['input'];
};

/** How lasting an insats is (form). */
export type InterventionForm =
  /** Long-term (långsiktig). */
  | 'LONG_TERM'
  /** A project with an end (projekt). */
  | 'PROJECT';

/** What a förbund says of one of its insatser (insats). */
export type InterventionInput = {
  /** Code, unique in the förbund: A–Z, 0–9, - and _ (kod). */
  readonly code: Scalars['String']['input'];
  /** First day it no longer runs (slutar). */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Code of the focus (inriktning). */
  readonly focus: Scalars['String']['input'];
  /** Project or long-term (form). */
  readonly form: InterventionForm;
  /** Individual or structural (slag). */
  readonly kind: InterventionKind;
  /** Name in Swedish (namn). */
  readonly nameSv: Scalars['String']['input'];
  /** The parties that take part (parter). */
  readonly parties: ReadonlyArray<Party>;
  /** First day (startar). */
  readonly startsOn: Scalars['Date']['input'];
  /** Code of the target group (målgrupp). */
  readonly targetGroup: Scalars['String']['input'];
};

/** Whom an insats works with (slag av insats). */
export type InterventionKind =
  /** Works with participants (individinriktad). */
  | 'INDIVIDUAL'
  /** Works with the collaboration itself (strukturinriktad). */
  | 'STRUCTURAL';

/** Why one may learn from a förbund (skäl att lära av). */
export type LearningReason =
  /** It has certainly improved over time (säkerställd förbättring). */
  | 'HAS_IMPROVED'
  /** It stands certainly better (säkerställt bättre). */
  | 'STANDS_BETTER';

/** A place in Swedish law (laghänvisning). */
export type LegalReferenceInput = {
  /** SFS number, such as 2009:400 (SFS-nummer). */
  readonly act: Scalars['String']['input'];
  /** As it stood on this day; today, unless stated (per datum). */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Chapter and section, such as 10 kap. 27 §; the whole act when left out (ställe). */
  readonly place?: InputMaybe<Scalars['String']['input']>;
};

/** Which level an indicator speaks of (nivå). */
export type Level =
  /** The organisation (organisation). */
  | 'ORGANISATION'
  /** The participant (deltagare). */
  | 'PARTICIPANT'
  /** Society (samhälle). */
  | 'SOCIETY'
  /** The staff (personal). */
  | 'STAFF';

/** What two lines say together (linjens riktning). */
export type LineDirection =
  /** Both fall for certain (fallande). */
  | 'FALLING'
  /** They are not certain, or do not agree (ingen säker riktning). */
  | 'NO_CERTAIN_DIRECTION'
  /** Both rise for certain (stigande). */
  | 'RISING';

/** What a förbund says of one of its local development groups (lokusgrupp). */
export type LocalGroupInput = {
  /** Code, unique in the förbund: A–Z, 0–9, - and _ (kod). */
  readonly code: Scalars['String']['input'];
  /** First day after it; null while that is open (slutar). */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Codes of its municipalities, members of the förbund in all of its time (kommuner). */
  readonly municipalities: ReadonlyArray<Scalars['String']['input']>;
  /** Name in Swedish (namn). */
  readonly nameSv: Scalars['String']['input'];
  /** What it has had, period by period; those that are not here are taken away (resurser). */
  readonly resources?: ReadonlyArray<LocalGroupResourceInput>;
  /** First day (startar). */
  readonly startsOn: Scalars['Date']['input'];
};

/** What a local development group has had in a period (resurs till lokusgrupp). */
export type LocalGroupResourceInput = {
  /** Kronor added in the whole period, beside what there was before (tillförda kronor). */
  readonly addedSek: Scalars['SEK']['input'];
  /** Coordinators in full-time posts, with two decimals at most (samordnare, heltidstjänster). */
  readonly coordinators: Scalars['Float']['input'];
  /** First day after it; null while that is open (slutar). */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** First day (från). */
  readonly startsOn: Scalars['Date']['input'];
};

/** What kind of number a measure is (slag av mått). */
export type MeasureKind =
  /** Kronor (belopp). */
  | 'AMOUNT'
  /** A number of something (antal). */
  | 'COUNT'
  /** Mean rescaled to 0–100 (index). */
  | 'INDEX'
  /** Mean on the scale of the question (medelvärde). */
  | 'MEAN'
  /** Per cent of the answers (andel). */
  | 'SHARE';

/** A case that goes into another (sammanför systemfel). */
export type MergeSystemErrorsInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the case that takes it in (till systemfel). */
  readonly into: Scalars['Int']['input'];
  /** Why; kept in the trail (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Number of the case that is merged away (systemfel). */
  readonly systemError: Scalars['Int']['input'];
};

/** Why a unit is not assessed (skäl). */
export type NotAssessedReason =
  /** A count or an amount, without sampling error (antal eller belopp). */
  | 'KIND_NOT_COMPARED'
  /** It has reported nothing (inget redovisat). */
  | 'NOTHING_REPORTED'
  /** The measure is not measured in the round (mäts inte). */
  | 'NOT_MEASURED'
  /** There is nothing to compare with (inget att jämföra med). */
  | 'NO_REFERENCE'
  /** Nobody answered (inga svarande). */
  | 'NO_RESPONDENTS'
  /** Of kinds: the answers do not differ (ingen spridning). */
  | 'NO_SPREAD'
  /** Of kinds: fewer than five förbund have values on one of the sides (för få förbund). */
  | 'TOO_FEW_FORBUND'
  /** No other kind of insats has a published value to compare with (för få slag). */
  | 'TOO_FEW_KINDS'
  /** Fewer than five units have published values (för få enheter). */
  | 'TOO_FEW_UNITS'
  /** Its value is withheld (visas inte). */
  | 'WITHHELD';

/** What figures can be asked for by (dimension). */
export type ObservationDimension =
  /** Age of those who answered (åldersgrupp). */
  | 'AGE_GROUP'
  /** The county (län). */
  | 'COUNTY'
  /** Who gives the money (finansiär). */
  | 'FINANCIER'
  /** Focus of the insats (inriktning). */
  | 'FOCUS'
  /** The förbund, by its organisation number (förbund). */
  | 'FORBUND'
  /** Form of the insats: project or long-term (form). */
  | 'FORM'
  /** Main source of income of those who are counted (försörjning). */
  | 'INCOME_SOURCE'
  /** The indicator that a measure belongs to; follows from the measure (indikator). */
  | 'INDICATOR'
  /** A single insats, by the förbund’s number and its own code, 222000-1834:I01; the förbund is part of every group then (insats). */
  | 'INTERVENTION'
  /** The level of the indicator; follows from the measure (nivå). */
  | 'LEVEL'
  /** Local development group, by the förbund’s number and its own code, 222000-1834:NORR; the förbund is part of every group then (lokusgrupp). */
  | 'LOCAL_GROUP'
  /** The measure; part of every group (mått). */
  | 'MEASURE'
  /** The party that those who answered belong to (part). */
  | 'PARTY'
  /** Who answered; of a measure asked of one group, all who did (svarandegrupp). */
  | 'RESPONDENT_GROUP'
  /** The round; part of every group (mätomgång). */
  | 'ROUND'
  /** Sex of those who answered (kön). */
  | 'SEX'
  /** Size of the förbund, by the number of its municipalities (storleksklass). */
  | 'SIZE_CLASS'
  /** Target group of the insats (målgrupp). */
  | 'TARGET_GROUP';

/** Conditions on dimensions; all that one object says must hold. At most 8 levels and 400 conditions and codes (villkor). */
export type ObservationFilter = {
  /** All of these must hold (och). */
  readonly and?: InputMaybe<ReadonlyArray<ObservationFilter>>;
  /** The dimension that `in` is about (dimension). */
  readonly dimension?: InputMaybe<ObservationDimension>;
  /** Codes, one of which must be that of the dimension (koder). */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** This must not hold (inte). */
  readonly not?: InputMaybe<ObservationFilter>;
  /** One of these must hold (eller). */
  readonly or?: InputMaybe<ReadonlyArray<ObservationFilter>>;
};

/** Conditions on the answers; on numbers only when no group is withheld (villkor på svaren). */
export type ObservationHaving = {
  /** At most this many respondents (största antal). */
  readonly nMax?: InputMaybe<Scalars['Count']['input']>;
  /** At least this many respondents (minsta antal). */
  readonly nMin?: InputMaybe<Scalars['Count']['input']>;
  /** Statuses to list; all but MISSING and NOT_APPLICABLE, unless stated (status). */
  readonly status?: InputMaybe<ReadonlyArray<ValueStatus>>;
  /** At most this value (största värde). */
  readonly valueMax?: InputMaybe<Scalars['Float']['input']>;
  /** At least this value (minsta värde). */
  readonly valueMin?: InputMaybe<Scalars['Float']['input']>;
};

/** One step of the order of an answer (ordning). */
export type ObservationOrder = {
  /** A dimension of the groups, or a number; what has no number comes last (nyckel). */
  readonly by: ObservationOrderKey;
  /** Ascending, unless stated (riktning). */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** What an answer can be ordered by (ordningsnyckel). */
export type ObservationOrderKey =
  /** Age of those who answered (åldersgrupp). */
  | 'AGE_GROUP'
  /** The county (län). */
  | 'COUNTY'
  /** Who gives the money (finansiär). */
  | 'FINANCIER'
  /** Focus of the insats (inriktning). */
  | 'FOCUS'
  /** The förbund, by its organisation number (förbund). */
  | 'FORBUND'
  /** Form of the insats: project or long-term (form). */
  | 'FORM'
  /** Main source of income of those who are counted (försörjning). */
  | 'INCOME_SOURCE'
  /** The indicator that a measure belongs to; follows from the measure (indikator). */
  | 'INDICATOR'
  /** A single insats, by the förbund’s number and its own code, 222000-1834:I01; the förbund is part of every group then (insats). */
  | 'INTERVENTION'
  /** The level of the indicator; follows from the measure (nivå). */
  | 'LEVEL'
  /** Local development group, by the förbund’s number and its own code, 222000-1834:NORR; the förbund is part of every group then (lokusgrupp). */
  | 'LOCAL_GROUP'
  /** The measure; part of every group (mått). */
  | 'MEASURE'
  /** Number of respondents, or of what else the measure counts (antal svarande). */
  | 'N'
  /** The party that those who answered belong to (part). */
  | 'PARTY'
  /** Who answered; of a measure asked of one group, all who did (svarandegrupp). */
  | 'RESPONDENT_GROUP'
  /** The round; part of every group (mätomgång). */
  | 'ROUND'
  /** Sex of those who answered (kön). */
  | 'SEX'
  /** Size of the förbund, by the number of its municipalities (storleksklass). */
  | 'SIZE_CLASS'
  /** Target group of the insats (målgrupp). */
  | 'TARGET_GROUP'
  /** The value (värde). */
  | 'VALUE';

/** Which way to order (ordningsriktning). */
export type OrderDirection =
  /** Smallest first (stigande). */
  | 'ASCENDING'
  /** Largest first (fallande). */
  | 'DESCENDING';

/** Whether a figure rests on real or invented data (ursprung). */
export type Origin =
  /** Partly invented (delvis syntetiska demodata). */
  | 'MIXED'
  /** Reported by real förbund (verkliga data). */
  | 'REAL'
  /** Invented (syntetiska demodata). */
  | 'SYNTHETIC';

/** What the comparison with the others allows for (justering). */
export type OutcomeAdjustment =
  /** Age (åldersgrupp). */
  | 'AGE_GROUP'
  /** The share of women and men (kön). */
  | 'SEX';

/** What an outcome is compared with (jämförs med). */
export type OutcomeComparison =
  /** The same before the insats: a result, not an effect (före). */
  | 'BEFORE'
  /** Nothing: what it was (ingen jämförelse). */
  | 'NONE'
  /** The other units of the answer (de andra). */
  | 'OTHERS'
  /** Its own value in an earlier round (egen tidigare omgång). */
  | 'OWN_EARLIER';

/** Where the numbers of an outcome come from (uppgifternas källa). */
export type OutcomeSource =
  /** An evaluation (utvärdering). */
  | 'EVALUATION'
  /** The own follow-up of the förbund (egen uppföljning). */
  | 'LOCAL'
  /** A questionnaire (enkät). */
  | 'SURVEY'
  /** The register SUS, closed in 2023 (SUS). */
  | 'SUS'
  /** Its successor, counts by sex only (Uppföljning Finsam). */
  | 'UPPFOLJNING_FINSAM';

/** Whether a förbund took part in a round (deltagande). */
export type ParticipationStatus =
  /** It existed and did not report (deltog inte). */
  | 'DID_NOT'
  /** It did not exist then (fanns inte). */
  | 'NOT_APPLICABLE'
  /** It reported (deltog). */
  | 'TOOK_PART';

/** The parties of a förbund (part). */
export type Party =
  /** Public Employment Service (Arbetsförmedlingen). */
  | 'AF'
  /** Social Insurance Agency (Försäkringskassan). */
  | 'FK'
  /** Municipality (kommun). */
  | 'KOMMUN'
  /** Region (region). */
  | 'REGION';

/** Whose kronor they are (betalare). */
export type Payer =
  /** The Public Employment Service (Arbetsförmedlingen). */
  | 'AF'
  /** The Social Insurance Agency (Försäkringskassan). */
  | 'FK'
  /** The participant (individen). */
  | 'INDIVIDUAL'
  /** The municipality (kommunen). */
  | 'MUNICIPALITY'
  /** The region (regionen). */
  | 'REGION'
  /** The state besides, such as taxes (staten). */
  | 'STATE';

/** What one person in work or studies is worth (antagande). */
export type PayerAssumptionInput = {
  /** Kronor a year and person (bas). */
  readonly base: Scalars['Float']['input'];
  /** Kronor a year and person, at the highest (hög). */
  readonly high: Scalars['Float']['input'];
  /** Kronor a year and person, at the lowest (låg). */
  readonly low: Scalars['Float']['input'];
  /** To whom; each once (betalare). */
  readonly payer: Payer;
  /** Where the amounts come from; never empty (källa). */
  readonly source: Scalars['String']['input'];
};

/** The cases that a förbund puts first this year (prioritera systemfel). */
export type PrioritiseSystemErrorsInput = {
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** Numbers of three to five cases, in any order (systemfel). */
  readonly systemErrors: ReadonlyArray<Scalars['Int']['input']>;
};

/** A release of what has been accepted (publicering). */
export type PublishReleaseInput = {
  /** Says that published figures may change by a few persons, who can be seen as the difference (bekräfta små rättelser). */
  readonly confirmSmallCorrections?: InputMaybe<Scalars['Boolean']['input']>;
  /** Credentials that may read it until then besides those who publish: token:12, which must be in force, or oidc: and 16 hexadecimal digits, of which only the form can be checked. Who read is in the audit trail (förhandsläsare). */
  readonly earlyReaders?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What readers should know, in at most 5000 characters; no personal data (anmärkning). */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** When it becomes public; at once when left out (tid för publicering, embargo). */
  readonly publishAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What is known of a ratio (vad som är känt om kvoten). */
export type RatioKind =
  /** From lower and up without end (minst). */
  | 'AT_LEAST'
  /** Up to excludedFrom, or from excludedTo: what it is divided by may be nought (utom mellan). */
  | 'COMPLEMENT'
  /** Both parts are counted: no interval (exakt). */
  | 'EXACT'
  /** From lower to upper (intervall). */
  | 'INTERVAL'
  /** Nothing was added, or it was lost: a ratio would mislead (saknar mening). */
  | 'NOT_MEANINGFUL'
  /** Nothing is excluded (vad som helst). */
  | 'WHOLE_LINE';

/** A report to take up again, and why (ompröva rapport). */
export type ReconsiderSystemErrorReportInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Why; whoever reported reads it (skäl). */
  readonly reason: Scalars['String']['input'];
  /** The report (rapport). */
  readonly report: Scalars['ID']['input'];
};

/** A study for the register (registrera utvärdering). */
export type RegisterEvaluationInput = {
  /** Organisation number of the förbund whose study it is; one of the secretariat’s, if left out (förbund). */
  readonly forbund?: InputMaybe<Scalars['String']['input']>;
  /** A name of yours for this request; a repeat with it registers nothing more (idempotensnyckel). */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The study (studien). */
  readonly study: EvaluationStudyInput;
};

/** Everything that can be wrong with a register file (felkod för register). */
export type RegisterFindingCode =
  /** The line cannot be read. (Raden går inte att läsa.) */
  | 'BROKEN_LINE'
  /** The lines about {forbund} disagree about {field}. (Raderna om {forbund} säger olika om {field}.) */
  | 'CONFLICTING_LINES'
  /** The county follows neither from the line nor from the members. (Länet framgår varken av raden eller av medlemmarna.) */
  | 'COUNTY_MISSING'
  /** {value} is not a date (YYYY-MM-DD). ({value} är inget datum (ÅÅÅÅ-MM-DD).) */
  | 'INVALID_DATE'
  /** The end date {until} is not after the start date {from}. (Slutdatum {until} ligger inte efter startdatum {from}.) */
  | 'INVALID_DATE_ORDER'
  /** The value of {field} is malformed[: {fault}]. (Uppgiften {field} har inte rätt form[: {fault}].) */
  | 'INVALID_INPUT'
  /** {value} is not an organisation number. ({value} är inget organisationsnummer.) */
  | 'INVALID_ORGANISATION_NUMBER'
  /** Municipality {municipality} is a member twice at the same time. (Kommun {municipality} är medlem två gånger samtidigt.) */
  | 'MEMBER_TWICE'
  /** The name of the förbund is missing. (Förbundets namn saknas.) */
  | 'NAME_MISSING'
  /** The text in {field} seems to contain {what}, from character {position}. (Texten i {field} ser ut att innehålla {what}, från tecken {position}.) */
  | 'PERSONAL_DATA_IN_TEXT'
  /** The text seems to contain a personal identity number. (Texten ser ut att innehålla ett personnummer.) */
  | 'PERSONAL_IDENTITY_NUMBER'
  /** A successor needs the date when the förbund ceased to exist. (En efterträdare kräver datum då förbundet upphörde.) */
  | 'SUCCESSOR_WITHOUT_END'
  /** There is no county {value}. (Det finns inget län {value}.) */
  | 'UNKNOWN_COUNTY'
  /** There is no municipality {value}. (Det finns ingen kommun {value}.) */
  | 'UNKNOWN_MUNICIPALITY'
  /** The successor {value} is neither in the file nor in the register. (Efterträdaren {value} finns varken i filen eller i registret.) */
  | 'UNKNOWN_SUCCESSOR';

/** Insatser to register or correct (registrera insatser). */
export type RegisterInterventionsInput = {
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** The insatser (insatser). */
  readonly interventions: ReadonlyArray<InterventionInput>;
};

/** Local groups to register or correct (registrera lokusgrupper). */
export type RegisterLocalGroupsInput = {
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** The groups (grupper). */
  readonly groups: ReadonlyArray<LocalGroupInput>;
};

/** A förbund and one of its members; several rows make up a förbund (registerrad). */
export type RegisterRowInput = {
  /** Two-digit county code; that of the first member unless stated (länskod). */
  readonly countyCode?: InputMaybe<Scalars['String']['input']>;
  /** First day the förbund existed, YYYY-MM-DD (bildat). */
  readonly existsFrom?: InputMaybe<Scalars['String']['input']>;
  /** First day it no longer existed, YYYY-MM-DD (upphört). */
  readonly existsUntil?: InputMaybe<Scalars['String']['input']>;
  /**
   * Name of the förbund (förbundets namn).
   * @deprecated Since 2026-11-30, removed on 2027-11-30 at the earliest: forbundName is the same; give one of them. (forbundName är detsamma; ange ett av dem.)
   */
  readonly forbund?: InputMaybe<Scalars['String']['input']>;
  /** Name of the förbund; required (förbundets namn). */
  readonly forbundName?: InputMaybe<Scalars['String']['input']>;
  /** First day of membership, YYYY-MM-DD (medlem från). */
  readonly memberFrom?: InputMaybe<Scalars['String']['input']>;
  /** First day no longer a member, YYYY-MM-DD (medlem till). */
  readonly memberUntil?: InputMaybe<Scalars['String']['input']>;
  /** Four-digit code of a member (kommunkod). */
  readonly municipalityCode?: InputMaybe<Scalars['String']['input']>;
  /** A remark (anmärkning). */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Organisation number NNNNNN-NNNN (organisationsnummer). */
  readonly organisationNumber?: InputMaybe<Scalars['String']['input']>;
  /** Where it was taken from (källa). */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Number or name of the förbund that took over (efterträdare). */
  readonly successor?: InputMaybe<Scalars['String']['input']>;
};

/** Whom to remind (påminnelse). */
export type RemindInput = {
  /** Organisation number of one förbund; all that are waited for, unless stated (förbund). */
  readonly forbund?: InputMaybe<Scalars['String']['input']>;
  /** Code of the round (mätomgång). */
  readonly round: Scalars['String']['input'];
};

/** A figure of one’s own (eget tal). */
export type RemoveReplyInput = {
  /** Code of the category, or of the insats (kategori). */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Code of the dimension, INTERVENTION for an insats or LOCAL_GROUP for a local group; the total when left out (redovisningsdimension). */
  readonly dimension?: InputMaybe<Scalars['String']['input']>;
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** Code of the measure (mått). */
  readonly measure: Scalars['String']['input'];
  /** Code of the round (mätomgång). */
  readonly round: Scalars['String']['input'];
};

/** Which source to remove (källa att ta bort). */
export type RemoveSourceInput = {
  /** Number of the source (nummer). */
  readonly source: Scalars['Int']['input'];
};

/** Whom not to tell any more (mottagare att ta bort). */
export type RemoveSubscriberInput = {
  /** Number of the subscriber (nummer). */
  readonly subscriber: Scalars['Int']['input'];
};

/** Which submission to reopen, and why (öppna igen). */
export type ReopenSubmissionInput = {
  /** The revision that you have seen: refused as STALE_SUBMISSION when it has changed since (väntat ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in at most 5000 characters; no personal data (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Id of the submission (identitet). */
  readonly submission: Scalars['String']['input'];
};

/** Where a förbund’s comment stands (kommentarens läge). */
export type ReplyState =
  /** It stood there in earlier releases (har stått). */
  | 'ENDED'
  /** It stands beside the figure (publicerad). */
  | 'PUBLISHED'
  /** The next release that shows the figure carries it (väntar). */
  | 'WAITING'
  /** The secretariat has taken it away (återkallad). */
  | 'WITHDRAWN';

/** A figure of one’s own, and what to say of it (kommentar till eget tal). */
export type ReplyToFigureInput = {
  /** Code of the category, or of the insats (kategori). */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Code of the dimension, INTERVENTION for an insats or LOCAL_GROUP for a local group; the total when left out (redovisningsdimension). */
  readonly dimension?: InputMaybe<Scalars['String']['input']>;
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** Code of the measure (mått). */
  readonly measure: Scalars['String']['input'];
  /** Code of the round (mätomgång). */
  readonly round: Scalars['String']['input'];
  /** Plain text, at most 500 characters; line breaks become spaces. No personal data, and no digits but years and dates (text). */
  readonly text: Scalars['String']['input'];
};

/** A system error, as a förbund sees it (rapport om systemfel). No personal data. */
export type ReportSystemErrorInput = {
  /** To whom (berörd grupp). */
  readonly affectedGroup?: Scalars['String']['input'];
  /** Codes from `authorities` (berörda myndigheter). */
  readonly authorities?: ReadonlyArray<Scalars['String']['input']>;
  /** What it means to participants (konsekvens för deltagaren). */
  readonly consequence?: Scalars['String']['input'];
  /** What happens, at most 5000 characters (vad som händer). */
  readonly description?: Scalars['String']['input'];
  /** Whether to save it only; a draft needs no more than a title (utkast). */
  readonly draft?: Scalars['Boolean']['input'];
  /** How the number was come by; required with it (grund). */
  readonly estimateBasis?: InputMaybe<EstimateBasis>;
  /** More on how it was estimated (beräkning). */
  readonly estimateNote?: Scalars['String']['input'];
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** Hours of work lost a year (förlorade timmar per år). */
  readonly hoursLostPerYear?: InputMaybe<Scalars['Int']['input']>;
  /** What would have to be changed (styrmedel). */
  readonly instrument?: InputMaybe<SystemErrorInstrument>;
  /** Codes of the förbund’s own insatser (insatser). */
  readonly interventions?: ReadonlyArray<Scalars['String']['input']>;
  /** Its kind (slag). */
  readonly kind?: InputMaybe<SystemErrorKind>;
  /** The law it is about (laghänvisningar). */
  readonly legalReferences?: ReadonlyArray<LegalReferenceInput>;
  /** Codes of measures (mått). */
  readonly measures?: ReadonlyArray<Scalars['String']['input']>;
  /** Persons in the förbund, a year, if known (berörda per år). */
  readonly personsPerYear?: InputMaybe<Scalars['Int']['input']>;
  /** What should be changed (förslag till ändring). */
  readonly proposedChange?: Scalars['String']['input'];
  /** A draft to write anew, or to send (utkast). */
  readonly report?: InputMaybe<Scalars['ID']['input']>;
  /** Codes of rounds (mätomgångar). */
  readonly rounds?: ReadonlyArray<Scalars['String']['input']>;
  /** Kronor lost a year (förlorade kronor per år). */
  readonly sekLostPerYear?: InputMaybe<Scalars['SEK']['input']>;
  /** Title, at most 200 characters (rubrik). */
  readonly title: Scalars['String']['input'];
};

/** How the figures came to be compared, which decides what may be said (upplägg). */
export type ResourceDesign =
  /** With the others, allowing for who took part (justerad jämförelse). */
  | 'ADJUSTED_COMPARISON'
  /** Before and after, without a comparison (före och efter). */
  | 'BEFORE_AFTER'
  /** With the others as they are (jämförelse). */
  | 'COMPARISON'
  /** Described, not compared (beskrivning). */
  | 'DESCRIPTION'
  /** With its own earlier value (egen tidigare omgång). */
  | 'OWN_EARLIER';

/** What is to be set against what (fråga om resurs och utfall). */
export type ResourceEffectInput = {
  /** What the comparison with the other förbund allows for (justering). */
  readonly adjustment?: InputMaybe<OutcomeAdjustment>;
  /** What is to be said of cause; refused when the design does not allow it, and EVALUATED when confirmed studies do not cover the whole answer (orsakspåstående). */
  readonly claim?: InputMaybe<CausalClaim>;
  /** What it is compared with (jämförs med). */
  readonly comparison?: OutcomeComparison;
  /** Only the units of the förbund of this county, by its code; the others are then those there (län). */
  readonly county?: InputMaybe<Scalars['String']['input']>;
  /** The earlier round of OWN_EARLIER (tidigare omgång). */
  readonly earlierRound?: InputMaybe<Scalars['String']['input']>;
  /** With EVALUATED: the studies as they stood then; now, unless stated (utvärderingar per tidpunkt). */
  readonly evaluationsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what these financiers put in, of BUDGET or FINANCING, which then is the resource unless stated; by förbund (finansiärer). */
  readonly financiers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of insatser, those with this focus (inriktning). */
  readonly focus?: InputMaybe<Scalars['String']['input']>;
  /** Of insatser, those of this form (form). */
  readonly form?: InputMaybe<Scalars['String']['input']>;
  /** By how many years the resources come before the outcome (förskjutning i år). */
  readonly lag?: Scalars['Int']['input'];
  /** Code of a measure of shares; that of the catalogue’s OUTCOME, unless stated (utfallsmått). */
  readonly outcome?: InputMaybe<Scalars['String']['input']>;
  /** In the prices of which year; that of the resources, unless stated (prisår). */
  readonly priceYear?: InputMaybe<Scalars['Int']['input']>;
  /** The resource; INDIVIDUAL_COST for förbund and INTERVENTION_COST for insatser, unless stated (resurs). */
  readonly resource?: InputMaybe<ResourceKind>;
  /** Rounds of the outcome; several are added, and need a price year (mätomgångar). */
  readonly rounds: ReadonlyArray<Scalars['String']['input']>;
  /** Of insatser, those for this target group (målgrupp). */
  readonly targetGroup?: InputMaybe<Scalars['String']['input']>;
  /** What the units are (enheter). */
  readonly units?: ResourceUnits;
};

/** What is taken for the resource (resurs). */
export type ResourceKind =
  /** Budget, by financier (budget). */
  | 'BUDGET'
  /** Outturn of all insatser (alla insatsers utfall). */
  | 'COST'
  /** Outturn, by financier (utfall per finansiär). */
  | 'FINANCING'
  /** Funds from the parties (medel från parterna). */
  | 'FUNDS'
  /** Outturn of individual insatser (individinriktade insatsers utfall). */
  | 'INDIVIDUAL_COST'
  /** Outturn that is also known by insats (utfall per insats). */
  | 'INTERVENTION_COST';

/** Cost and outcome against the others, when both are certain at once (kvadrant). */
export type ResourceQuadrant =
  /** Dearer, and better outcome (dyrare, bättre utfall). */
  | 'NE'
  /** Dearer, and worse outcome (dyrare, sämre utfall). */
  | 'NW'
  /** No difference (ingen skillnad). */
  | 'ORIGIN'
  /** Cheaper, and better outcome (billigare, bättre utfall). */
  | 'SE'
  /** Cheaper, and worse outcome (billigare, sämre utfall). */
  | 'SW'
  /** Not certain (ej säkerställt). */
  | 'UNDETERMINED';

/** Whether all figures of a unit can be seen (status). */
export type ResourceUnitStatus =
  /** Some are not reported (saknas). */
  | 'MISSING'
  /** All are published (publicerade). */
  | 'PUBLISHED'
  /** Some are withheld to protect persons (undertryckta). */
  | 'SUPPRESSED';

/** What the units of an analysis are (enheter). */
export type ResourceUnits =
  /** Förbund (förbund). */
  | 'FORBUND'
  /** Insatser of all förbund (insatser). */
  | 'INTERVENTION'
  /** Local groups of all förbund (lokusgrupper). */
  | 'LOCAL_GROUP';

/** What to try again (nytt försök). */
export type RetryDeliveriesInput = {
  /** Sequence of one event; all that are dead, unless stated (händelse). */
  readonly event?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the subscriber (nummer). */
  readonly subscriber: Scalars['Int']['input'];
};

/** Which submission to send back, and why (återsändning). */
export type ReturnSubmissionInput = {
  /** A word on each cell that is wrong, at most 100 (radkommentarer). */
  readonly comments?: InputMaybe<ReadonlyArray<RowCommentInput>>;
  /** The revision that you have seen: refused as STALE_SUBMISSION when it has changed since (väntat ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What the förbund should do, in at most 5000 characters; no personal data (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Id of the submission (identitet). */
  readonly submission: Scalars['String']['input'];
};

/** How a unit would change by growing (skalavkastning). */
export type ReturnsToScale =
  /** As much (konstant). */
  | 'CONSTANT'
  /** Less output per krona (avtagande). */
  | 'DECREASING'
  /** More output per krona (tilltagande). */
  | 'INCREASING';

/** Which submission to move on (inlämning). */
export type ReviewSubmissionInput = {
  /** The revision that you have seen: refused as STALE_SUBMISSION when it has changed since (väntat ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the submission (identitet). */
  readonly submission: Scalars['String']['input'];
};

/** What a study is to say instead (rätta utvärdering). */
export type ReviseEvaluationInput = {
  /** The study (utvärdering). */
  readonly evaluation: Scalars['ID']['input'];
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision: Scalars['Int']['input'];
  /** Why; public (skäl). */
  readonly reason: Scalars['String']['input'];
  /** All that it is to say (studien). */
  readonly study: EvaluationStudyInput;
};

/** Other words, kind or themes for a case (ändra systemfel). */
export type ReviseSystemErrorInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
  /** What it is to say (ärendets ord). */
  readonly words: SystemErrorWordsInput;
};

/** Whose exception to end, and why (återkallat undantag). */
export type RevokeRoundExceptionInput = {
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** Why, in at most 5000 characters; no personal data (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Code of the round (mätomgång). */
  readonly round: Scalars['String']['input'];
};

/** Who may do what (roll). */
export type Role =
  /** Runs the hub (administratör). */
  | 'ADMINISTRATOR'
  /** An analyst with credentials of their own (analytiker). */
  | 'ANALYST'
  /** An authority that answers system errors (myndighet). */
  | 'AUTHORITY'
  /** Vouches for a förbund’s figures (förbundets godkännare). */
  | 'FORBUND_APPROVER'
  /** Sends in a förbund’s figures (förbundets handläggare). */
  | 'FORBUND_EDITOR'
  /** Anybody (allmän). */
  | 'PUBLIC'
  /** The national secretariat (nationellt kansli). */
  | 'SECRETARIAT';

/** What a förbund is granted in a round (slag av undantag). */
export type RoundExceptionKind =
  /** Nothing is expected of it (undantaget). */
  | 'EXEMPT'
  /** The round closes later for it (förlängd tid). */
  | 'EXTENSION';

/** Where a round is in its life (mätomgångens läge). */
export type RoundState =
  /** Closed, but for extensions (stängd). */
  | 'CLOSED'
  /** Closed, and what comes is taken in and marked late (sen inlämning). */
  | 'LATE'
  /** Open for submissions (öppen). */
  | 'OPEN'
  /** Not open yet (planerad). */
  | 'PLANNED'
  /** Closed, and in a public release (publicerad). */
  | 'RELEASED';

/** A word on one cell of the submission (radkommentar). */
export type RowCommentInput = {
  /** Category, or code of an insats (kategori). */
  readonly category?: Scalars['String']['input'];
  /** Dimension (redovisningsgrupp). */
  readonly dimension?: Scalars['String']['input'];
  /** Code of the measure (mått). */
  readonly measure: Scalars['String']['input'];
  /** What is the matter with it, in at most 1000 characters; no personal data (kommentar). */
  readonly text: Scalars['String']['input'];
};

/** What it is to break a rule (allvarsgrad). */
export type RuleSeverity =
  /** The submission is refused (fel). */
  | 'ERROR'
  /** It is sent in with a comment only (varning). */
  | 'WARNING';

/** A question to keep under a name (spara fråga). */
export type SaveQuestionInput = {
  /** One GraphQL query (fråga). */
  readonly document: Scalars['String']['input'];
  /** Whether everybody may use it, in all versions; as it was, or no, when left out. One name is one shared question (delad). */
  readonly isShared?: InputMaybe<Scalars['Boolean']['input']>;
  /** Small letters, digits and hyphens, at most 64; your own of that name gets a new version (namn). */
  readonly name: Scalars['String']['input'];
  /** The release to read, for a query that declares $release; the latest when left out (publicering). */
  readonly release?: InputMaybe<Scalars['Int']['input']>;
  /** What it answers, in English (engelsk rubrik). */
  readonly titleEn: Scalars['String']['input'];
  /** What it answers, in Swedish (rubrik). */
  readonly titleSv: Scalars['String']['input'];
  /** Its variables, as JSON (variabler). */
  readonly variables?: InputMaybe<Scalars['String']['input']>;
};

/** What if (tänk om). */
export type ScenarioInput = {
  /** The figures to count from (underlag). */
  readonly from: ResourceEffectInput;
  /** What would be otherwise (slag). */
  readonly kind: ScenarioKind;
  /** Of FUNDING_CHANGE: per cent more, or less when negative; −100 to 1000 (procent). */
  readonly percent?: InputMaybe<Scalars['Float']['input']>;
};

/** What would be otherwise (slag av räkneexempel). */
export type ScenarioKind =
  /** Kronor up or down by some per cent (ändrade medel). */
  | 'FUNDING_CHANGE'
  /** Units above the median cost per outcome had the median (till medianen). */
  | 'TO_MEDIAN';

/** A case that an authority is to answer (skicka systemfel). */
export type SendSystemErrorInput = {
  /** Code of the authority, as `authorities` lists it (myndighet). */
  readonly authority: Scalars['String']['input'];
  /** Last day to answer, after today (sista svarsdag). */
  readonly deadline: Scalars['Date']['input'];
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The number that the secretariat keeps the letter under (diarienummer). */
  readonly registryNumber: Scalars['String']['input'];
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
};

/** Which choice was made otherwise (känslighet). */
export type SensitivityChoice =
  /** The years between resource and outcome (förskjutning). */
  | 'LAG'
  /** The price year (prisår). */
  | 'PRICE_YEAR'
  /** Each unit left out in turn (utan en enhet). */
  | 'WITHOUT_ONE_UNIT';

/** What breaks a series (slag av brott). */
export type SeriesBreakKind =
  /** The measure is measured in another way (måttet ändrades). */
  | 'MEASURE'
  /** Others were merged into the förbund (sammanslagning). What it reported itself is parted there; the sum of its parts is not. */
  | 'MERGER';

/** How a merged förbund’s history is told (struktur). */
export type SeriesStructure =
  /** Only what it reported itself (som redovisat). */
  | 'AS_REPORTED'
  /** Years before the merger are the parts’ figures added (dagens struktur). */
  | 'CURRENT_STRUCTURE';

/** How grave a finding is (allvarsgrad). */
export type Severity =
  /** Nothing is stored (fel). */
  | 'ERROR'
  /** For information (upplysning). */
  | 'NOTICE'
  /** Sent in with a comment only (varning). */
  | 'WARNING';

/** Size of a förbund by the number of its municipalities when the round ended (storleksklass). */
export type SizeClass =
  /** Five municipalities or more (fem kommuner eller fler). */
  | 'FIVE_OR_MORE'
  /** One municipality (en kommun). */
  | 'ONE_MUNICIPALITY'
  /** Two to four municipalities (två till fyra kommuner). */
  | 'TWO_TO_FOUR';

/** A calculation from stated assumptions (antaganden). */
export type SocioEconomicInput = {
  /** What it is worth, payer by payer (antaganden). */
  readonly assumptions: ReadonlyArray<PayerAssumptionInput>;
  /** Kronor of the insats, above 0 (kostnad). */
  readonly cost: Scalars['Float']['input'];
  /** Discount rate a year, 0 to 1 (kalkylränta). */
  readonly discountRate?: Scalars['Float']['input'];
  /** Persons taken to be in work or studies because of it (personer). */
  readonly persons: Scalars['Float']['input'];
  /** Where that number comes from (personernas källa). */
  readonly personsSource: Scalars['String']['input'];
  /** Persons if all had got there (potential). */
  readonly potentialPersons?: InputMaybe<Scalars['Float']['input']>;
  /** Share still there each later year, 0 to 1 (kvar per år). */
  readonly remaining?: Scalars['Float']['input'];
};

/** A case, and who goes to a new one (dela systemfel). */
export type SplitSystemErrorInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the trail (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Numbers of the signatures that go to the new case (underskrifter). */
  readonly signatures: ReadonlyArray<Scalars['Int']['input']>;
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
  /** The words of the new case; those of its first report, unless stated (ärendets ord). */
  readonly words?: InputMaybe<SystemErrorWordsInput>;
};

/** What a measure counts (bas). */
export type StatisticalBase =
  /** Events such as meetings (händelser). */
  | 'EVENTS'
  /** Persons who answered (svarande). */
  | 'RESPONDENTS'
  /** Kronor in an account, which have no sampling error (kronor). */
  | 'SEK';

/** What has happened (slag av händelse). */
export type SubmissionEventKind =
  /** The secretariat took it in (godtagen). */
  | 'ACCEPTED'
  /** The förbund approved it (godkänd). */
  | 'APPROVED'
  /** What a source has waits as a draft for somebody to say why (hämtat utkast). */
  | 'DRAFT_KEPT'
  /** A release became public (publicerad). */
  | 'RELEASED'
  /** A förbund was reminded (påminnelse). */
  | 'REMINDER'
  /** It was opened again (återöppnad). */
  | 'REOPENED'
  /** It was sent back (återsänd). */
  | 'RETURNED'
  /** A round closed (omgången stängde). */
  | 'ROUND_CLOSED'
  /** A round opened (omgången öppnade). */
  | 'ROUND_OPENED'
  /** A source fails, and is left alone for a while (källan svarar inte som den ska). */
  | 'SOURCE_FAILED'
  /** A förbund sent a version (inlämnad). */
  | 'SUBMITTED'
  /** An authority has answered (myndigheten har svarat). */
  | 'SYSTEM_ERROR_ANSWERED'
  /** A case was closed (avslutat systemfel). */
  | 'SYSTEM_ERROR_CLOSED'
  /** A förbund signed a case too (gäller oss också). */
  | 'SYSTEM_ERROR_COSIGNED'
  /** A case was followed up (uppföljt systemfel). */
  | 'SYSTEM_ERROR_FOLLOWED_UP'
  /** A case was merged into another (sammanfört systemfel). */
  | 'SYSTEM_ERROR_MERGED'
  /** A förbund has voted for cases (prioriterade systemfel). */
  | 'SYSTEM_ERROR_PRIORITISED'
  /** A förbund reported a system error (rapporterat systemfel). */
  | 'SYSTEM_ERROR_REPORTED'
  /** A case was sent to an authority (skickat till myndighet). */
  | 'SYSTEM_ERROR_SENT'
  /** A case was split (delat systemfel). */
  | 'SYSTEM_ERROR_SPLIT'
  /** The secretariat has decided about a report (bedömd rapport). */
  | 'SYSTEM_ERROR_TRIAGED';

/** Where a submission stands (läge). */
export type SubmissionState =
  /** Taken in by the secretariat; in a release when it has the number of one (godtagen). */
  | 'ACCEPTED'
  /** Vouched for by the förbund (godkänd av förbundet). */
  | 'APPROVED'
  /** Saved by the förbund and not sent in (utkast). */
  | 'DRAFT'
  /** A newer version took its place (ersatt). */
  | 'REPLACED'
  /** Sent back with a reason (återsänd). */
  | 'RETURNED'
  /** Sent in by the förbund (inlämnad). */
  | 'SUBMITTED';

/** Which draft to send in (inlämning av utkast). */
export type SubmitDraftInput = {
  /** A comment to whoever reviews it, which warnings must have; no personal data. What the draft says, when left out (kommentar). */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Why figures that are released are corrected, for everybody to read; no personal data. What the draft says, when left out (skäl till rättelse). */
  readonly correctionReason?: InputMaybe<Scalars['String']['input']>;
  /** The revision that you have seen: refused as STALE_SUBMISSION when it has changed since (väntat ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the submission (identitet). */
  readonly submission: Scalars['String']['input'];
};

/** One förbund’s figures for one round (inlämning). */
export type SubmitResultsInput = {
  /** The version that you started from, 0 for none: refused as STALE_SUBMISSION when there is a later one (utgångsversion). */
  readonly basedOnVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The figures (celler). */
  readonly cells: ReadonlyArray<CellInput>;
  /** A comment to whoever reviews it, which warnings must have, of at most 2000 characters; no personal data (kommentar). */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Why figures that are released are corrected, for everybody to read; no personal data. Must be given when such figures change (skäl till rättelse). */
  readonly correctionReason?: InputMaybe<Scalars['String']['input']>;
  /** Save it to go on with, and do not send it in; `submitDraft` does that later (utkast). */
  readonly draft?: Scalars['Boolean']['input'];
  /** Check and report, but store nothing (provkörning). */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Organisation number of the förbund (förbund). */
  readonly forbund: Scalars['String']['input'];
  /** A key of your own that makes a repeat harmless (idempotensnyckel). */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Code of the round (mätomgång). */
  readonly round: Scalars['String']['input'];
  /** Measures it answers for: what is stored for them and not sent again is removed. Those it contains, unless stated (omfattning). */
  readonly scope?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How a subscriber is told (kanal). */
export type SubscriberChannel =
  /** A plain message to a function mailbox (e-post). */
  | 'EMAIL'
  /** A signed request to an address (webhook). */
  | 'WEBHOOK';

/** The five success factors of collaboration (framgångsfaktor). */
export type SuccessFactor =
  /** Leadership and governance (ledning och styrning). */
  | 'LEADERSHIP'
  /** Meetings and dialogue (möten och dialog). */
  | 'MEETINGS_AND_DIALOGUE'
  /** Purpose and goals (syfte och mål). */
  | 'PURPOSE_AND_GOALS'
  /** Resources (resurser). */
  | 'RESOURCES'
  /** Trust and knowledge of the missions (förtroende och kännedom). */
  | 'TRUST_AND_KNOWLEDGE';

/** A step that a case can take (steg för systemfel). */
export type SystemErrorAction =
  /** Answer for an authority (svara). */
  | 'ANSWER'
  /** Sign it too (gäller oss också). */
  | 'COSIGN'
  /** Close it as an authority finds that it cannot be solved (avsluta som olösligt). */
  | 'FIND_NOT_SOLVABLE'
  /** Note what came of it (följa upp). */
  | 'FOLLOW_UP'
  /** Merge it into another (sammanför). */
  | 'MERGE'
  /** Vote for it (prioritera). */
  | 'PRIORITISE'
  /** Take in another (ta emot). */
  | 'RECEIVE'
  /** Register (registrera). */
  | 'REGISTER'
  /** Undo a merge (ångra sammanföring). */
  | 'RESTORE'
  /** Give it other words or themes (ändra). */
  | 'REVISE'
  /** Send it to an authority (skicka till myndighet). */
  | 'SEND'
  /** Close it as solved (avsluta som löst). */
  | 'SOLVE'
  /** Split it (dela). */
  | 'SPLIT';

/** What an authority answers: comply or explain (svar). */
export type SystemErrorAnswerKind =
  /** It does all that is asked (fullt ut). */
  | 'FULLY'
  /** It does not, and says why (nej). */
  | 'NO'
  /** It does a part of it, and says why not all (delvis). */
  | 'PARTLY'
  /** It has not decided, and says why; it answers anew (avvaktar). */
  | 'PENDING';

/** How a case is closed (avslut). */
export type SystemErrorClosing =
  /** Every authority that was asked finds that it cannot be solved (kan inte lösas). */
  | 'NOT_SOLVABLE'
  /** The change is in force (löst). */
  | 'SOLVED';

/** Which cases; all that is stated must hold (urval av systemfel). */
export type SystemErrorFilter = {
  /** Only those about this act, by its SFS number (författning). */
  readonly act?: InputMaybe<Scalars['String']['input']>;
  /** Only those that concern this authority (myndighet). */
  readonly authority?: InputMaybe<Scalars['String']['input']>;
  /** Only those that a förbund of this county signed (län). */
  readonly county?: InputMaybe<Scalars['String']['input']>;
  /** Only those that this förbund has signed (förbund). */
  readonly forbund?: InputMaybe<Scalars['String']['input']>;
  /** Only those of this kind (slag). */
  readonly kind?: InputMaybe<SystemErrorKind>;
  /** Only those that come from there (ursprung). */
  readonly origin?: InputMaybe<SystemErrorOrigin>;
  /** With `act`: only those about this place, such as 10 kap. 27 § (ställe). */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only those in this state; all but MERGED, unless stated (läge). */
  readonly status?: InputMaybe<SystemErrorState>;
  /** Only those with these words, in any inflection; "…" for a phrase, - for without (text). */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Only those with this theme, by its code (tema). */
  readonly theme?: InputMaybe<Scalars['String']['input']>;
};

/** What would have to be changed (styrmedel). */
export type SystemErrorInstrument =
  /** An act of the Riksdag (lag). */
  | 'ACT'
  /** An authority’s own guideline (intern riktlinje). */
  | 'INTERNAL_GUIDELINE'
  /** An agreement of the parties (lokal överenskommelse). */
  | 'LOCAL_AGREEMENT'
  /** An ordinance of the Government (förordning). */
  | 'ORDINANCE'
  /** Regulations of an authority (föreskrift). */
  | 'REGULATION';

/** What it is that makes collaboration hard (slag av systemfel). */
export type SystemErrorKind =
  /** Systems and information (it och information). */
  | 'IT_INFORMATION'
  /** How authorities are organised and work (organisation). */
  | 'ORGANISATION'
  /** That each sees its own part (perspektiv). */
  | 'PERSPECTIVE'
  /** Rules that do not fit each other (regelverk). */
  | 'REGULATION'
  /** Money and staff, and how they are given (resurser). */
  | 'RESOURCES';

/** How a list of cases is ordered (ordning). */
export type SystemErrorOrder =
  /** The largest sum of persons that can be shown first (berörda). */
  | 'AFFECTED'
  /** Those that most förbund have signed first (bredd). */
  | 'BREADTH'
  /** Those that were last signed first (senast sedda). */
  | 'LAST_SEEN'
  /** By number, the newest first (senast registrerade). */
  | 'NEWEST'
  /** By Swedish title, å ä ö last (rubrik). */
  | 'TITLE';

/** Where a case comes from (ursprung). */
export type SystemErrorOrigin =
  /** Drawn from a public document (hämtat ur offentlig källa). */
  | 'PUBLISHED_SOURCE'
  /** Reported by förbund (rapporterat). */
  | 'REPORTED';

/** How far a question to an authority has come (frågans läge). */
export type SystemErrorQuestionState =
  /** It has been answered (besvarat). */
  | 'ANSWERED'
  /** Its case was closed before it was answered (förfallen). */
  | 'LAPSED'
  /** The last day to answer has passed (försenat). */
  | 'OVERDUE'
  /** It is to be answered (väntar). */
  | 'WAITING';

/** A step that a report can take (steg för rapport). */
export type SystemErrorReportAction =
  /** Make a case of it (anta). */
  | 'ACCEPT'
  /** Find that there is a case already (dubblett). */
  | 'FIND_DUPLICATE'
  /** Find that information is lacking (informationsbrist). */
  | 'FIND_INFORMATION_GAP'
  /** Find that it is no system error (inte ett systemfel). */
  | 'FIND_NO_SYSTEM_ERROR'
  /** Take it up again (ompröva). */
  | 'RECONSIDER'
  /** Save as a draft (spara). */
  | 'SAVE'
  /** Send in (skicka in). */
  | 'SUBMIT'
  /** Take back (återta). */
  | 'WITHDRAW';

/** Where a report stands (rapportens läge). */
export type SystemErrorReportState =
  /** Became a national case (antagen). */
  | 'ACCEPTED'
  /** Saved; nobody but the förbund sees it (utkast). */
  | 'DRAFT'
  /** Signed a case that there was already (dubblett). */
  | 'DUPLICATE'
  /** The rules allow it; information is lacking (informationsbrist). */
  | 'INFORMATION_GAP'
  /** A local matter, or outside the definition (inte ett systemfel). */
  | 'NOT_A_SYSTEM_ERROR'
  /** Waits for the secretariat (inskickad). */
  | 'SUBMITTED'
  /** Taken back by the förbund (återtagen). */
  | 'WITHDRAWN';

/** Where a case stands (ärendets läge). */
export type SystemErrorState =
  /** An authority has answered (besvarat). */
  | 'ANSWERED'
  /** Went into another case (sammanfört). */
  | 'MERGED'
  /** Closed: the authority finds that it cannot be solved (kan inte lösas). */
  | 'NOT_SOLVABLE'
  /** Registered (öppet). */
  | 'OPEN'
  /** An authority has been asked, and none has answered since (skickat). */
  | 'SENT'
  /** Closed: it is solved (löst). */
  | 'SOLVED';

/** What can happen to a case (händelser). */
export type SystemErrorTimelineKind =
  /** It became a national case (antaget). */
  | 'ACCEPTED'
  /** An authority answered (besvarat). */
  | 'ANSWERED'
  /** It was closed (avslutat). */
  | 'CLOSED'
  /** A förbund signed it too (gäller oss också). */
  | 'COSIGNED'
  /** It was followed up (uppföljt). */
  | 'FOLLOWED_UP'
  /** It went into another case (sammanfört). */
  | 'MERGED'
  /** It took in another case (tog in). */
  | 'RECEIVED'
  /** A förbund reported it (rapporterat). */
  | 'REPORTED'
  /** A merge of it was undone (sammanföring ångrad). */
  | 'RESTORED'
  /** An authority was asked (skickat). */
  | 'SENT'
  /** Some of its signatures went to or came from another case (delat). */
  | 'SPLIT';

/** The words of the secretariat for a case; what is left out stays as it is (ärendets ord). */
export type SystemErrorWordsInput = {
  /** Its kind (slag). */
  readonly kind?: InputMaybe<SystemErrorKind>;
  /** What it is about; public (sammanfattning). */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** Codes from `systemErrorThemes` (teman). */
  readonly themes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Title in English (engelsk rubrik). */
  readonly titleEn?: InputMaybe<Scalars['String']['input']>;
  /** Title in Swedish (rubrik). */
  readonly titleSv?: InputMaybe<Scalars['String']['input']>;
};

/** The answers to the four questions of triage (bedömning). */
export type TriageAnswersInput = {
  /** Is it a national case already? (hanterat tidigare) */
  readonly handledBefore: Scalars['Boolean']['input'];
  /** Is information lacking: the rules allow it already? (informationsbrist) */
  readonly lackOfInformation: Scalars['Boolean']['input'];
  /** Can those concerned settle it among themselves? (lokal fråga) */
  readonly localMatter: Scalars['Boolean']['input'];
  /** Is it within the definition of a system error? (inom definitionen) */
  readonly withinDefinition: Scalars['Boolean']['input'];
};

/** What the secretariat finds about a report; the verdict follows from the answers (bedömning). */
export type TriageSystemErrorReportInput = {
  /** The answers (svar). */
  readonly answers: TriageAnswersInput;
  /** Number of the case that handles it, when it was handled before (dubblett av). */
  readonly duplicateOf?: InputMaybe<Scalars['Int']['input']>;
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Why; whoever reported reads it (skäl). */
  readonly reason: Scalars['String']['input'];
  /** The report (rapport). */
  readonly report: Scalars['ID']['input'];
  /** The words of the new case; the report’s title and description, unless stated (ärendets ord). */
  readonly words?: InputMaybe<SystemErrorWordsInput>;
};

/** A merged case that is to come back (ångra sammanföring). */
export type UndoSystemErrorMergeInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the trail (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Number of the case (systemfel). */
  readonly systemError: Scalars['Int']['input'];
};

/** Whose figure it is (slag av enhet). */
export type UnitKind =
  /** A county’s (län). */
  | 'COUNTY'
  /** A förbund’s (förbund). */
  | 'FORBUND'
  /** The country’s (riket). */
  | 'NATION';

/** Why it cannot be said what a county or the nation would have (skäl till att det inte kan sägas). */
export type UntoldReason =
  /** Nothing of it is released yet (inget är publicerat). */
  | 'NOTHING_RELEASED'
  /** The förbund’s own figure in it is withheld (det egna värdet visas inte). */
  | 'OWN_WITHHELD'
  /** Its figure is withheld (värdet visas inte). */
  | 'TOTAL_WITHHELD';

/** What to change of a source; what is left out stays (ändrad källa). */
export type UpdateSourceInput = {
  /** An https address on the internet that serves the contract of the hub (adress). With a credential. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** What the hub shows the source, as a bearer token; kept encrypted and never shown (nyckel). */
  readonly credential?: InputMaybe<Scalars['String']['input']>;
  /** Hours between fetchings, 1 to 720; null is only when somebody asks (timmar mellan hämtningar). */
  readonly everyHours?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is fetched from at all (påslagen). */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Number of the source (nummer). */
  readonly source: Scalars['Int']['input'];
};

/** Whether a figure can be seen, and if not why (status). */
export type ValueStatus =
  /** Not reported (saknas). */
  | 'MISSING'
  /** Not measured in the round (ej tillämpligt). */
  | 'NOT_APPLICABLE'
  /** Published for a part of what was asked for (delvis). */
  | 'PARTIAL'
  /** Not released yet (preliminär). */
  | 'PRELIMINARY'
  /** Published (publicerad). */
  | 'PUBLISHED'
  /** Withheld to protect persons (undertryckt). */
  | 'SUPPRESSED';

/** Which assumption is otherwise (varierat antagande). */
export type VariedAssumption =
  /** No discounting, and twice the rate (kalkylränta). */
  | 'DISCOUNT_RATE'
  /** The kronor of one payer, least and most (en betalares belopp). */
  | 'PAYER'
  /** The persons, fewest and most (antal personer). */
  | 'PERSONS'
  /** The share still there each year: half of it, and all (kvar per år). */
  | 'REMAINING';

/** A study that is to be taken out of the lists (återkalla utvärdering). */
export type WithdrawEvaluationInput = {
  /** The study (utvärdering). */
  readonly evaluation: Scalars['ID']['input'];
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision: Scalars['Int']['input'];
  /** Why; public (skäl). */
  readonly reason: Scalars['String']['input'];
};

/** A release that must not be used any more (återkallelse av publicering). */
export type WithdrawReleaseInput = {
  /** Its number (nummer). */
  readonly number: Scalars['Int']['input'];
  /** Why, for everybody to read, in at most 5000 characters; no personal data (skäl). */
  readonly reason: Scalars['String']['input'];
};

/** A comment that must not be read, and why (återkallelse av kommentar). */
export type WithdrawReplyInput = {
  /** Why, for the förbund to read, in at most 5000 characters; no personal data (skäl). */
  readonly reason: Scalars['String']['input'];
  /** Number of the comment (nummer). */
  readonly reply: Scalars['Int']['input'];
};

/** A report to take back (återta rapport). */
export type WithdrawSystemErrorReportInput = {
  /** The revision that you have seen; a later one refuses the request (ändringsnummer). */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The report (rapport). */
  readonly report: Scalars['ID']['input'];
};

/** Why a figure is withheld: one reason, whatever the rule behind it (skäl till undertryckning). */
export type WithheldReason =
  /** Persons could otherwise be recognised (skyddar personer). */
  | 'PROTECTS_PERSONS';

export type AuditEventsQueryVariables = Exact<{
  forbund?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<AuditKind>;
  round?: InputMaybe<Scalars['String']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditEventsQuery = { readonly auditEvents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: number, readonly at: string, readonly actor: string, readonly role: string, readonly kind: AuditKind, readonly action: string, readonly subject: string, readonly before: Record<string, unknown> | null, readonly after: Record<string, unknown> | null, readonly requestId: string | null, readonly forbund: { readonly organisationNumber: string | null, readonly name: string } | null }> } };

export type NationalInfluenceQueryVariables = Exact<{ [key: string]: never; }>;


export type NationalInfluenceQuery = { readonly nationalValue: { readonly release: number, readonly measure: { readonly nameSv: string }, readonly pooledLabel: { readonly sv: string, readonly en: string }, readonly pooled: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } }, readonly unweightedLabel: { readonly sv: string, readonly en: string }, readonly unweighted: { readonly status: ValueStatus, readonly value: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } } } };

export type WholeCountryQueryVariables = Exact<{ [key: string]: never; }>;


export type WholeCountryQuery = { readonly benchmark: { readonly release: number, readonly flagged: number, readonly assessed: number, readonly dispersion: { readonly sv: string, readonly en: string }, readonly rows: ReadonlyArray<{ readonly name: string, readonly category: BenchmarkCategory, readonly value: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly colour: { readonly hex: string }, readonly sentence: { readonly sv: string, readonly en: string } }> } };

export type PlaceOfOneQueryVariables = Exact<{ [key: string]: never; }>;


export type PlaceOfOneQuery = { readonly forbundByNumber: { readonly name: string, readonly place: { readonly difference: number | null, readonly assessment: Assessment, readonly own: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly sentence: { readonly sv: string, readonly en: string } } } | null };

export type OverTimeQueryVariables = Exact<{ [key: string]: never; }>;


export type OverTimeQuery = { readonly trend: { readonly release: number, readonly points: ReadonlyArray<{ readonly segment: number, readonly round: { readonly code: string }, readonly value: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number } } }>, readonly breaks: ReadonlyArray<{ readonly before: { readonly code: string }, readonly reason: { readonly sv: string, readonly en: string } }>, readonly segments: ReadonlyArray<{ readonly segment: number, readonly slope: number | null, readonly sentence: { readonly sv: string, readonly en: string } }> } };

export type CatalogueOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueOverviewQuery = { readonly catalogue: { readonly version: string, readonly status: CatalogueStatus, readonly source: { readonly sv: string, readonly en: string } }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly nameSv: string, readonly level: Level, readonly measures: ReadonlyArray<{ readonly code: string, readonly primary: boolean, readonly versions: ReadonlyArray<{ readonly version: number, readonly kind: MeasureKind, readonly unit: string, readonly firstRound: string, readonly lastRound: string | null, readonly breakReasonSv: string | null }> }> }> } };

export type CostOfOutcomesQueryVariables = Exact<{ [key: string]: never; }>;


export type CostOfOutcomesQuery = { readonly resourceEffect: { readonly release: number, readonly design: ResourceDesign, readonly causalClaim: CausalClaim, readonly origin: Origin | null, readonly cautions: ReadonlyArray<{ readonly sv: string, readonly en: string }>, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number }, readonly total: { readonly figures: { readonly cost: number | null, readonly participants: number | null, readonly reached: number | null }, readonly ratios: { readonly costPerOutcome: { readonly kind: RatioKind, readonly estimate: number | null, readonly lower: number | null, readonly upper: number | null } | null } }, readonly units: ReadonlyArray<{ readonly status: ResourceUnitStatus, readonly forbund: { readonly name: string }, readonly ratios: { readonly costPerOutcome: { readonly kind: RatioKind, readonly estimate: number | null, readonly lower: number | null, readonly upper: number | null } | null }, readonly place: { readonly quadrant: ResourceQuadrant, readonly neededN: number | null } | null }> } };

export type SystemErrorsAndAnswersQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemErrorsAndAnswersQuery = { readonly systemErrors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly number: number, readonly titleSv: string, readonly state: SystemErrorState, readonly synthetic: boolean, readonly breadth: { readonly forbundCount: number, readonly counties: number }, readonly questions: ReadonlyArray<{ readonly deadline: string, readonly authority: { readonly nameSv: string }, readonly answers: ReadonlyArray<{ readonly answer: SystemErrorAnswerKind, readonly reason: string | null, readonly inForceFrom: string | null }> }> }> } };

export type ForbundPlaceQueryVariables = Exact<{
  forbund: Scalars['String']['input'];
  measure: Scalars['String']['input'];
  round: Scalars['String']['input'];
  dimension?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ForbundPlaceQuery = { readonly forbundByNumber: { readonly id: string, readonly name: string, readonly place: { readonly release: number, readonly difference: number | null, readonly assessment: Assessment, readonly measure: { readonly code: string, readonly nameSv: string, readonly nameEn: string }, readonly own: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly method: IntervalMethod | null, readonly unreliable: boolean, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number, readonly confidence: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } }, readonly nation: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly method: IntervalMethod | null, readonly unreliable: boolean, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number, readonly confidence: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } }, readonly interval: { readonly lower: number, readonly upper: number, readonly confidence: number } | null, readonly sentence: { readonly sv: string, readonly en: string } } } | null };

export type ForbundResultsQueryVariables = Exact<{
  forbund: Scalars['String']['input'];
  measures: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
  round: Scalars['String']['input'];
  dimension?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ForbundResultsQuery = { readonly forbundByNumber: { readonly id: string, readonly name: string, readonly results: ReadonlyArray<{ readonly release: number, readonly measure: { readonly code: string, readonly nameSv: string, readonly nameEn: string }, readonly value: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly method: IntervalMethod | null, readonly unreliable: boolean, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number, readonly confidence: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } } }> } | null };

export type FigurePartsFragment = { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly method: IntervalMethod | null, readonly unreliable: boolean, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number, readonly confidence: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } };

export type ReportPartsFragment = { readonly created: number, readonly updated: number, readonly unchanged: number, readonly removed: number, readonly rejected: number, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly severity: Severity, readonly count: number, readonly rows: ReadonlyArray<number>, readonly occurrences: ReadonlyArray<{ readonly row: number, readonly args: Record<string, unknown>, readonly text: { readonly sv: string, readonly en: string } }> }> };

export type SubmissionPartsFragment = { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null };

export type UserErrorPartsFragment = { readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } };

export type PagePartsFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type ImportRegisterMutationVariables = Exact<{
  input: ImportRegisterInput;
}>;


export type ImportRegisterMutation = { readonly importRegister: { readonly stored: boolean, readonly created: number, readonly updated: number, readonly unchanged: number, readonly findings: ReadonlyArray<{ readonly code: RegisterFindingCode, readonly row: number, readonly text: { readonly sv: string, readonly en: string } }>, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type NationalValueQueryVariables = Exact<{
  measure: Scalars['String']['input'];
  round: Scalars['String']['input'];
  dimension?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  county?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['Int']['input']>;
}>;


export type NationalValueQuery = { readonly nationalValue: { readonly release: number, readonly measure: { readonly code: string, readonly nameSv: string, readonly nameEn: string }, readonly round: { readonly code: string }, readonly pooledLabel: { readonly sv: string, readonly en: string }, readonly pooled: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly method: IntervalMethod | null, readonly unreliable: boolean, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number, readonly confidence: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } }, readonly unweightedLabel: { readonly sv: string, readonly en: string }, readonly unweighted: { readonly status: ValueStatus, readonly value: number | null, readonly n: number | null, readonly method: IntervalMethod | null, readonly unreliable: boolean, readonly origin: Origin | null, readonly interval: { readonly lower: number, readonly upper: number, readonly confidence: number } | null, readonly coverage: { readonly unitsReporting: number, readonly unitsExisting: number, readonly respondents: number | null } } } };

export type PublishReleaseMutationVariables = Exact<{
  input: PublishReleaseInput;
}>;


export type PublishReleaseMutation = { readonly publishRelease: { readonly release: { readonly id: string, readonly number: number, readonly publishedAt: string, readonly note: string | null, readonly added: number, readonly changed: number, readonly withdrawn: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type RegisterInterventionsMutationVariables = Exact<{
  input: RegisterInterventionsInput;
}>;


export type RegisterInterventionsMutation = { readonly registerInterventions: { readonly interventions: ReadonlyArray<{ readonly id: string, readonly code: string, readonly nameSv: string, readonly kind: InterventionKind, readonly form: InterventionForm, readonly focus: string, readonly targetGroup: string, readonly startsOn: string, readonly endsOn: string | null, readonly parties: ReadonlyArray<Party> }>, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type ApproveSubmissionMutationVariables = Exact<{
  input: ReviewSubmissionInput;
}>;


export type ApproveSubmissionMutation = { readonly approveSubmission: { readonly submission: { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type AcceptSubmissionMutationVariables = Exact<{
  input: ReviewSubmissionInput;
}>;


export type AcceptSubmissionMutation = { readonly acceptSubmission: { readonly submission: { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type ReturnSubmissionMutationVariables = Exact<{
  input: ReturnSubmissionInput;
}>;


export type ReturnSubmissionMutation = { readonly returnSubmission: { readonly submission: { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type ReopenSubmissionMutationVariables = Exact<{
  input: ReopenSubmissionInput;
}>;


export type ReopenSubmissionMutation = { readonly reopenSubmission: { readonly submission: { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type SubmitDraftMutationVariables = Exact<{
  input: SubmitDraftInput;
}>;


export type SubmitDraftMutation = { readonly submitDraft: { readonly submission: { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export type SubmissionQueryVariables = Exact<{
  id: Scalars['String']['input'];
}>;


export type SubmissionQuery = { readonly submission: { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null } | null };

export type SubmissionsQueryVariables = Exact<{
  forbund?: InputMaybe<Scalars['String']['input']>;
  round?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<SubmissionState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SubmissionsQuery = { readonly submissions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly comment: string | null, readonly submittedAt: string, readonly changedAt: string, readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null, readonly forbund: { readonly organisationNumber: string | null, readonly name: string }, readonly round: { readonly code: string } }> } };

export type SubmitResultsMutationVariables = Exact<{
  input: SubmitResultsInput;
}>;


export type SubmitResultsMutation = { readonly submitResults: { readonly submission: { readonly id: string, readonly version: number, readonly state: SubmissionState, readonly reason: string | null, readonly releaseNumber: number | null } | null, readonly report: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly removed: number, readonly rejected: number, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly severity: Severity, readonly count: number, readonly rows: ReadonlyArray<number>, readonly occurrences: ReadonlyArray<{ readonly row: number, readonly args: Record<string, unknown>, readonly text: { readonly sv: string, readonly en: string } }> }> }, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly text: { readonly sv: string, readonly en: string } }> } };

export const FigurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleasedValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}},{"kind":"Field","name":{"kind":"Name","value":"respondents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreliable"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]} as unknown as DocumentNode<FigurePartsFragment, unknown>;
export const ReportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"args"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportPartsFragment, unknown>;
export const SubmissionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}}]} as unknown as DocumentNode<SubmissionPartsFragment, unknown>;
export const UserErrorPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UserErrorPartsFragment, unknown>;
export const PagePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PagePartsFragment, unknown>;
export const AuditEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"round"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actor"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"forbund"},"value":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"Variable","name":{"kind":"Name","value":"round"}}},{"kind":"Argument","name":{"kind":"Name","value":"actor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actor"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"forbund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AuditEventsQuery, AuditEventsQueryVariables>;
export const NationalInfluenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NationalInfluence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nationalValue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"StringValue","value":"FIN-I03","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"StringValue","value":"2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameSv"}}]}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"pooledLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pooled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}},{"kind":"Field","name":{"kind":"Name","value":"respondents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unweightedLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unweighted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}},{"kind":"Field","name":{"kind":"Name","value":"respondents"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NationalInfluenceQuery, NationalInfluenceQueryVariables>;
export const WholeCountryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WholeCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"StringValue","value":"FIN-M08","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"StringValue","value":"2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"dispersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flagged"}},{"kind":"Field","name":{"kind":"Name","value":"assessed"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"colour"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hex"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WholeCountryQuery, WholeCountryQueryVariables>;
export const PlaceOfOneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlaceOfOne"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forbundByNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationNumber"},"value":{"kind":"StringValue","value":"422010-0301","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"StringValue","value":"FIN-I01","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"StringValue","value":"2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlaceOfOneQuery, PlaceOfOneQueryVariables>;
export const OverTimeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"StringValue","value":"FIN-S13","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"breaks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"slope"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OverTimeQuery, OverTimeQueryVariables>;
export const CatalogueOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CatalogueOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameSv"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"firstRound"}},{"kind":"Field","name":{"kind":"Name","value":"lastRound"}},{"kind":"Field","name":{"kind":"Name","value":"breakReasonSv"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CatalogueOverviewQuery, CatalogueOverviewQueryVariables>;
export const CostOfOutcomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CostOfOutcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceEffect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"rounds"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"2024","block":false}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"design"}},{"kind":"Field","name":{"kind":"Name","value":"causalClaim"}},{"kind":"Field","name":{"kind":"Name","value":"cautions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratios"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costPerOutcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forbund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"ratios"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costPerOutcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quadrant"}},{"kind":"Field","name":{"kind":"Name","value":"neededN"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]}}]} as unknown as DocumentNode<CostOfOutcomesQuery, CostOfOutcomesQueryVariables>;
export const SystemErrorsAndAnswersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SystemErrorsAndAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systemErrors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"BREADTH"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"titleSv"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"breadth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forbundCount"}},{"kind":"Field","name":{"kind":"Name","value":"counties"}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameSv"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]}}]}}]} as unknown as DocumentNode<SystemErrorsAndAnswersQuery, SystemErrorsAndAnswersQueryVariables>;
export const ForbundPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ForbundPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"round"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dimension"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"release"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forbundByNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"Variable","name":{"kind":"Name","value":"round"}}},{"kind":"Argument","name":{"kind":"Name","value":"dimension"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dimension"}}},{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}},{"kind":"Argument","name":{"kind":"Name","value":"release"},"value":{"kind":"Variable","name":{"kind":"Name","value":"release"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameSv"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleasedValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}},{"kind":"Field","name":{"kind":"Name","value":"respondents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreliable"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]} as unknown as DocumentNode<ForbundPlaceQuery, ForbundPlaceQueryVariables>;
export const ForbundResultsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ForbundResults"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measures"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"round"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dimension"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"release"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forbundByNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measures"}}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"Variable","name":{"kind":"Name","value":"round"}}},{"kind":"Argument","name":{"kind":"Name","value":"dimension"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dimension"}}},{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}},{"kind":"Argument","name":{"kind":"Name","value":"release"},"value":{"kind":"Variable","name":{"kind":"Name","value":"release"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameSv"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleasedValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}},{"kind":"Field","name":{"kind":"Name","value":"respondents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreliable"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]} as unknown as DocumentNode<ForbundResultsQuery, ForbundResultsQueryVariables>;
export const ImportRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportRegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stored"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ImportRegisterMutation, ImportRegisterMutationVariables>;
export const NationalValueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NationalValue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"round"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dimension"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"county"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"release"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nationalValue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"Variable","name":{"kind":"Name","value":"round"}}},{"kind":"Argument","name":{"kind":"Name","value":"dimension"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dimension"}}},{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}},{"kind":"Argument","name":{"kind":"Name","value":"county"},"value":{"kind":"Variable","name":{"kind":"Name","value":"county"}}},{"kind":"Argument","name":{"kind":"Name","value":"release"},"value":{"kind":"Variable","name":{"kind":"Name","value":"release"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameSv"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"pooledLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pooled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unweightedLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unweighted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleasedValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsReporting"}},{"kind":"Field","name":{"kind":"Name","value":"unitsExisting"}},{"kind":"Field","name":{"kind":"Name","value":"respondents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreliable"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]} as unknown as DocumentNode<NationalValueQuery, NationalValueQueryVariables>;
export const PublishReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishReleaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<PublishReleaseMutation, PublishReleaseMutationVariables>;
export const RegisterInterventionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterInterventions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterInterventionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerInterventions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interventions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameSv"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"focus"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"parties"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RegisterInterventionsMutation, RegisterInterventionsMutationVariables>;
export const ApproveSubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveSubmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewSubmissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveSubmission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ApproveSubmissionMutation, ApproveSubmissionMutationVariables>;
export const AcceptSubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptSubmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewSubmissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptSubmission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<AcceptSubmissionMutation, AcceptSubmissionMutationVariables>;
export const ReturnSubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnSubmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnSubmissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnSubmission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ReturnSubmissionMutation, ReturnSubmissionMutationVariables>;
export const ReopenSubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenSubmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenSubmissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenSubmission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ReopenSubmissionMutation, ReopenSubmissionMutationVariables>;
export const SubmitDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SubmitDraftMutation, SubmitDraftMutationVariables>;
export const SubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Submission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}}]} as unknown as DocumentNode<SubmissionQuery, SubmissionQueryVariables>;
export const SubmissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Submissions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"round"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"forbund"},"value":{"kind":"Variable","name":{"kind":"Name","value":"forbund"}}},{"kind":"Argument","name":{"kind":"Name","value":"round"},"value":{"kind":"Variable","name":{"kind":"Name","value":"round"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forbund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}}]} as unknown as DocumentNode<SubmissionsQuery, SubmissionsQueryVariables>;
export const SubmitResultsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitResults"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitResultsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitResults"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releaseNumber"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"args"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SubmitResultsMutation, SubmitResultsMutationVariables>;