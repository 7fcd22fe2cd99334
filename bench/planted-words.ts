/**
 * Each line is one meaning in two wordings. A report is made of one of each list; a paraphrase says the same in the
 * other wording.
 */
const lines = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()) as [string, string]);

export const GROUPS = lines(`
unga utan gymnasieexamen | ungdomar som saknar fullföljd gymnasieutbildning
långtidssjukskrivna kvinnor | kvinnor som varit sjukskrivna länge
nyanlända med kort utbildning | nyligen invandrade som har gått få år i skola
deltidssjukskrivna i vården | vårdpersonal som är sjukskriven på deltid
ensamstående föräldrar med försörjningsstöd | föräldrar som lever ensamma och får försörjningsstöd
personer med psykisk funktionsnedsättning | människor med psykisk ohälsa och funktionsnedsättning
utförsäkrade utan arbetsgivare | de som blivit utförsäkrade och saknar anställning
unga med aktivitetsersättning | ungdomar som får aktivitetsersättning
missbrukare i behandling | personer under behandling för missbruk
hemlösa utan folkbokföringsadress | de som är hemlösa och inte har någon adress
företagare som blivit sjuka | sjuka som driver eget företag
skuldsatta arbetslösa | arbetslösa med stora skulder
föräldralediga utan anställning | arbetslösa som är föräldralediga
asylsökande med arbetstillstånd | asylsökande som har rätt att arbeta
villkorligt frigivna | frigivna från fängelse med övervakning
synskadade arbetssökande | arbetssökande med nedsatt syn
döva med teckenspråk | teckenspråkiga som är döva
studerande som avbrutit högskolan | högskolestuderande som hoppat av
visstidsanställda i skolan | skolpersonal på visstid
närståendevårdare i glesbygd | anhöriga som vårdar närstående på landsbygden
säsongsarbetare i skogsbruket | skogsarbetare som anställs för säsongen
autistiska vuxna utan diagnos | vuxna med autism som inte fått diagnos
hjärnskadade efter olycka | olycksdrabbade med hjärnskada
cancerbehandlade på väg tillbaka | personer som återgår efter cancerbehandling
romska familjer | familjer ur den romska gruppen
våldsutsatta i skyddat boende | de som utsatts för våld och bor skyddat
hemmasittande tonåringar | tonåringar som inte lämnar hemmet
äldre arbetssökande nära pension | arbetssökande strax före pensionen
smärtpatienter utan remiss | patienter med smärta som saknar remiss
gränspendlare till Norge | de som pendlar över gränsen till Norge`);

export const OBSTACLES = lines(`
får inte ha läkarintyg och praktik samtidigt | nekas praktik så länge intyget från läkaren gäller
tvingas ansöka på nytt hos varje handläggare | måste lämna samma ansökan till alla handläggare
förlorar bostadsbidraget vid första lönen | blir av med bostadsbidrag när första lönen kommer
placeras i kö utan besked om plats | ställs i väntelista och får inget svar om plats
kan inte få tolk till trepartssamtalet | tolk beviljas inte för samtal mellan tre parter
saknar tillgång till digital brevlåda | kommer inte åt den digitala brevlådan
får avslag därför att inkomsten beräknas på fel år | avslås eftersom fel årsinkomst ligger till grund
skickas mellan vårdcentral och psykiatri | hänvisas fram och åter mellan psykiatrin och vårdcentralen
måste avsluta studierna för att få ersättning | ersättning ges bara om studierna avbryts
räknas inte som arbetssökande under rehabilitering | tas bort ur sökanderegistret medan rehabilitering pågår
saknar rätt till körkortslån | är undantagna från lån till körkort
får ingen reseersättning till mötet | resan till mötet ersätts inte
återkrävs på bidrag efter retroaktiv lön | krävs på återbetalning när lön betalas i efterhand
förbjuds att arbetsträna mer än tre månader | arbetsträning tillåts i högst tre månader
behöver två olika samordningsmöten i samma ärende | kallas till dubbla samordningsmöten om samma ärende
nekas hjälpmedel på arbetsplatsen | hjälpmedel till arbetsplatsen avslås
omfattas inte av kommunens feriejobb | ställs utanför feriejobben i kommunen
kan inte överklaga beslut om insats | insatsbeslutet går inte att överklaga
byter handläggare varje kvartal | får ny handläggare fyra gånger om året
saknar skyddat personnummer i verksamhetssystemet | verksamhetssystemet klarar inte sekretessmarkering
får inte ta med assistenten till kursen | assistenten släpps inte in på kursen
utreds två gånger för samma nedsättning | samma nedsättning utreds dubbelt
stängs ute från lönebidrag av åldersgräns | åldersgränsen utesluter lönebidrag
förväntas söka tjänster på annan ort | krävs på ansökningar långt från hemorten
hamnar utanför högkostnadsskyddet | täcks inte av skyddet mot höga kostnader
får vänta på sms med engångskod | engångskoden dröjer och inloggningen misslyckas
måste legitimera sig med pass | pass krävs som legitimation
debiteras avgift för uteblivet besök | avgift tas ut när besöket missas
får barnomsorg bara på kontorstid | barnomsorgen stänger när kontoren stänger
saknar försäkring under provanställning | provanställningen är oförsäkrad`);

export const PROCESSES = lines(`
Kartläggningen stannar i flera veckor. | Flera veckor går förlorade i kartläggningen.
Planen upphör att gälla vid årsskiftet. | Vid årets slut slutar planen gälla.
Insatsen avslutas i förtid utan uppföljning. | Ingen följer upp och insatsen tar slut för tidigt.
Uppgifterna förs över på papper. | Papper används för att överföra uppgifter.
Mötet hålls utan den som kan besluta. | Beslutsfattaren deltar inte i mötet.
Remissen returneras utan motivering. | Utan förklaring kommer remissen tillbaka.
Samtycket gäller bara en part. | Bara en av parterna omfattas av samtycket.
Avtalet förnyas för sent. | Förnyelsen av avtalet dröjer.
Statistiken räknar deltagaren två gånger. | Deltagaren blir dubbelräknad i statistiken.
Kostnaden hamnar hos kommunen. | Kommunen får betala.
Teamet upplöses när projektet tar slut. | Vid projektets slut skingras teamet.
Journalen kan inte läsas av samordnaren. | Samordnaren kommer inte åt journalen.
Bedömningen grundas på inaktuella intyg. | Gamla intyg ligger till grund för bedömningen.
Budgeten låses till ett enda verksamhetsområde. | Pengarna binds vid ett verksamhetsområde.
Chefen får inte underteckna överenskommelsen. | Överenskommelsen får inte skrivas under av chefen.
Utbetalningen släpar en hel månad. | Det dröjer en månad innan pengarna betalas ut.
Lokalerna delas inte mellan parterna. | Parterna har inga gemensamma lokaler.
Telefontiden krockar med insatsens schema. | Schemat i insatsen och telefontiden går inte ihop.
Rollfördelningen är otydlig efter omorganisationen. | Omorganisationen har gjort rollerna oklara.
Upphandlingen utesluter små leverantörer. | Små leverantörer kommer inte med i upphandlingen.
Ärendet gallras innan nästa kontakt. | Före nästa kontakt har ärendet gallrats.
Utbildningen startar bara en gång om året. | Kursstart finns endast en gång per år.
Handledaren saknar mandat hos arbetsgivaren. | Arbetsgivaren ger inte handledaren något mandat.
Enkäten översätts inte till andra språk. | Enkäten finns bara på svenska.
Slutrapporten når inte styrelsen. | Styrelsen får inte slutrapporten.
Delegationsordningen ändras mitt i ärendet. | Mitt under ärendet byts delegationsordningen.
Hembesöket räknas inte som insats. | Att besöka hemmet godtas inte som insats.
Brevet skrivs på myndighetsspråk. | Myndighetsspråket i brevet förstås inte.
Kontaktpersonen har tystnadsplikt mot teamet. | Tystnadsplikten hindrar kontaktpersonen från att tala med teamet.
Praktikplatsen kräver utdrag ur belastningsregistret. | Utdrag ur belastningsregister krävs för praktikplats.`);

/** What anybody might write, and tells nothing. */
export const FILLERS: readonly string[] = [
  'Vi ser detta i våra insatser och hör detsamma från parterna.',
  'Problemet har påtalats vid flera samverkansmöten utan resultat.',
  'Det drabbar deltagaren och kostar tid för personalen.',
  'Handläggarna gör vad de kan inom ramen för regelverket.',
  'Frågan kan inte lösas lokalt utan behöver lyftas nationellt.',
  'Samverkan mellan myndigheterna försvåras och förtroendet minskar.',
  'Liknande erfarenheter finns i andra förbund.',
  'Konsekvensen blir att rehabiliteringen fördröjs.',
];

export const LAWS: readonly string[] = [
  '2010:110 27 kap. 46 §',
  '2010:110 28 kap. 6 §',
  '2010:110 30 kap. 7 §',
  '2010:110 33 kap. 5 §',
  '2010:110 110 kap. 14 §',
  '2009:400 10 kap. 27 §',
  '2009:400 10 kap. 28 §',
  '2009:400 25 kap. 1 §',
  '2009:400 26 kap. 1 §',
  '2009:400 28 kap. 1 §',
  '2001:453 4 kap. 1 §',
  '2001:453 4 kap. 4 §',
  '2001:453 2 kap. 1 §',
  '2017:30 5 kap. 1 §',
  '2017:725 5 kap. 16 §',
  '2003:1210 7 §',
  '2003:1210 9 §',
  '2003:1210 13 §',
  '1993:387 7 §',
  '2000:625 13 §',
  '2017:900 6 §',
  '2010:800 15 kap. 11 §',
];
