import type { RandomStream } from '../random';

const BEGINNINGS =
  'Norr Midnatts Morgon Kvälls Höst Vår Vinter Sommar Snö Frost Dimm Regn Sol Mån Stjärn Moln Dagg Vind Skymnings Grynings Silver Guld Fjäder Timjans Våg Fackel Ljung Klöver Blåklocks Sipp';
const ENDINGS =
  'skenet brisen ljuset glansen stigen leden bron porten lyktan kransen bågen klangen sången ringen spåret glöden gläntan rankan vingen kvisten knoppen dungen slingan strimman trädet väven tonen dansen draget rosen';
const INTERVENTION_WORDS =
  'Språngtavlan Stegvalvet Ankarlinan Brygghuset Växtkraften Rodervakten Trampolinluckan Ljusramen Vändpunktshuset Medvindsspåret Startrampen Vägvisarverket Samklangen Tillsammansrummet Knutpunktsloftet Lotsbåten Framstegsvinden Kugghjulet Nystansverkstan Trådrullen Stödbågen Mötesbordet Kunskapstornet Handslaget';

/**
 * `count` different names of förbund that exist nowhere.
 *
 * Each is marked as a demonstration by its first word; the rest is put together from weather, light and plants, so that
 * no name of a municipality or a real förbund can come out. Beyond the 900 combinations a number is added.
 */
export function inventForbundNames(random: RandomStream, count: number): string[] {
  const endings = ENDINGS.split(' ');
  const words = random.shuffled(BEGINNINGS.split(' ').flatMap((start) => endings.map((end) => `${start}${end}`)));
  return Array.from({ length: count }, (_, index) => {
    const again = Math.floor(index / words.length);
    return `Demoförbundet ${words[index % words.length]}${again === 0 ? '' : ` ${again + 1}`}`;
  });
}

/** Words for the names of a förbund's insatser, in random order and without repetition. */
export function inventInterventionWords(random: RandomStream): string[] {
  return random.shuffled(INTERVENTION_WORDS.split(' '));
}
