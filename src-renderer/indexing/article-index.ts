import MiniSearch, { type Query } from 'minisearch';
import { foldWord } from '#text/fold';
import { wordsOf } from '#text/words-of';
import { hitOf, type QueryWord } from './query';
import { Vocabulary } from './vocabulary';

export interface IndexedArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The notes of its annotations, one after the other. */
  readonly notes: string;
  /** The names of its tags and of its annotations' tags. */
  readonly tags: string;
}
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Whether every word of the query stands in the article, its notes or its tags. */
  readonly all: boolean;
}
/** A title says what an article is about; a researcher's own words weigh more than the text. */
const BOOST = { title: 3, tags: 2, notes: 1.5, text: 1 };
/** Words that an open word may stand for. More add noise, not hits: the commonest come first. */
const MOST_EXPANSIONS = 50;
/** What a longer word counts against the one that was typed: MiniSearch's own weights for a prefix. */
const EXPANSION_WEIGHT = 0.375;
const DISTANCE_WEIGHT = 0.3;

/** The words of a field as the index has them. */
function terms(source: string): string[] {
  return wordsOf(source)
    .map(({ text }) => foldWord(text))
    .filter((term) => term !== '');
}
function weight(typed: string, term: string): number {
  if (term === typed) return 1;
  return (EXPANSION_WEIGHT * term.length) / (term.length + DISTANCE_WEIGHT * (term.length - typed.length));
}
/** Full text of articles with their notes and tags, ranked by BM25 (MiniSearch); derived, and can be rebuilt at any time. */
export class ArticleIndex {
  private readonly vocabulary = new Vocabulary();
  private readonly index = new MiniSearch<IndexedArticle>({
    fields: Object.keys(BOOST),
    tokenize: (text) => this.count(terms(text)),
    processTerm: (term) => term,
    searchOptions: { tokenize: terms },
  });
  /** Adds an article, or puts its new state in place of the old. */
  put(article: IndexedArticle): void {
    if (this.index.has(article.id)) this.index.replace(article);
    else this.index.add(article);
  }
  /** The index takes the words of each field once, and so does the vocabulary. */
  private count(words: readonly string[]): string[] {
    for (const word of words) this.vocabulary.add(word);
    return [...words];
  }
  remove(id: string): void {
    if (this.index.has(id)) this.index.discard(id);
  }
  get size(): number {
    return this.index.documentCount;
  }
  /** Articles with at least one of the words, best first; those with all of them before the others. */
  search(words: readonly QueryWord[]): Ranked[] {
    if (words.length === 0) return [];
    const query: Query = { combineWith: 'OR', queries: words.map((word) => this.queryOf(word)) };
    const found = this.index
      .search(query, { boost: BOOST })
      .map(({ id, score, terms: matched, queryTerms }): Ranked => {
        const met = new Set(matched.map((term) => hitOf(words, term)));
        // MiniSearch multiplies by the number of matched terms; measured on Cranfield and CISI, ranking is better without.
        return { id: String(id), score: score / Math.max(1, queryTerms.length), all: met.size === words.length };
      });
    return found.sort((a, b) => Number(b.all) - Number(a.all) || b.score - a.score);
  }
  private queryOf({ folded, open }: QueryWord): Query {
    const expanded = open ? this.vocabulary.startingWith(folded, MOST_EXPANSIONS) : [folded];
    return { combineWith: 'OR', queries: expanded, boostTerm: (term: string) => weight(folded, term) };
  }
}
