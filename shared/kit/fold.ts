import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** 關(guān)系 → 關系: the sharing sites left pinyin in brackets after some characters (domain §0.3). */
const pinyinArtefact = /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/gu;

/**
 * One spelling for text that means the same: NFKC (full width = half width), traditional = simplified,
 * upper = lower case, no spaces. For search, headings and duplicate checks; never for storage.
 */
export const fold = (text: string): string => {
  const plain = text.normalize('NFKC').toLowerCase();
  return toSimplified(plain.includes('(') ? plain.replace(pinyinArtefact, '') : plain).replace(/\s+/g, '');
};
