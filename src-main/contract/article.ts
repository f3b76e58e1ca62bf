/** Where a finding comes from and how sure it is. `by` is empty where nothing was found. */
export interface Evidence {
  readonly by: '' | 'meta' | 'json-ld' | 'byline' | 'heading' | 'title' | 'text' | 'file' | 'address' | 'researcher';
  readonly sure: 'sure' | 'likely' | 'guess';
}
/** Fields whose evidence stands in `from`: those beside title, date and source. */
export type OtherField =
  | 'authors'
  | 'issuers'
  | 'republishedFrom'
  | 'url'
  | 'capturedAt'
  | 'lang'
  | 'type'
  | 'category';
/** All that is found out about an article by reading it, and that a researcher may correct. */
export interface ArticleFound {
  readonly title: string;
  readonly titleFrom: Evidence;
  /** EDTF ("2024-01-10", "2024-01", "1890~"); empty where unknown. Never the file's own date. */
  readonly date: string;
  readonly dateFrom: Evidence;
  readonly authors: readonly string[];
  /** The bodies in whose name it speaks. */
  readonly issuers: readonly string[];
  /** Where it was first published, only where the text says so: "diplomatie.gouv.fr". */
  readonly source: string;
  readonly sourceFrom: Evidence;
  /** The site that republished it; a citation says "as republished by". */
  readonly republishedFrom: string;
  readonly url: string;
  /** When the page was saved, ISO 8601; empty where unknown. */
  readonly capturedAt: string;
  /** BCP 47; empty where the text is too short to tell. */
  readonly lang: string;
  /** "joint statement", "press release" …; empty where unknown. */
  readonly type: string;
  readonly category: string;
  /** Where the other fields come from; articles of earlier releases have none, and what was not found has none. */
  readonly from?: Readonly<Partial<Record<OtherField, Evidence>>>;
}
/** A text and the bytes that it was read from. */
export interface TextSource {
  /** SHA-256 of the text's file. */
  readonly text: string;
  /** SHA-256 of the imported bytes. */
  readonly original: string;
  /** Path inside a container; empty where the original is the article. */
  readonly member: string;
}
/** A later version that is here and waits: annotations stand on the text that is shown. */
export interface NewerText extends TextSource {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** What was found in it and is to be taken over together with it. */
  readonly found: Partial<ArticleFound>;
}
/** Which text of an article is shown, and which one waits. */
export interface TextShown {
  /** SHA-256 of the text's file. */
  readonly text: string;
  /** As in `TextSource`; absent in old journals, where it is what it was. */
  readonly original?: string;
  readonly member?: string;
  /** Absent where none waits. */
  readonly newer?: NewerText;
  /** A version that came with this change and is older than what is here: it is neither shown nor waits. */
  readonly older?: TextSource;
}
/** What `article.add` records. */
export interface ArticleAdded extends ArticleFound, TextSource {
  /** Path of the folder below the import root, "/" between names; empty at the root. */
  readonly folder: string;
}
/** The doubts with which an article is kept. */
export type Doubt =
  | 'no-date'
  | 'no-title'
  | 'encoding-guessed'
  | 'mostly-empty'
  /** Characters, pages or parts of it could not be read; the rest is there. */
  | 'part-damaged'
  /** The file ends in the middle. */
  | 'ends-early'
  /** Pages without text: pictures of a text. */
  | 'scanned'
  /** Its name says that it is of another format than its content. */
  | 'other-format'
  /** It has more than is read of one document. */
  | 'shortened';
/** Why a file is kept but not read. */
export type Unread = 'format-not-read' | 'empty-file' | 'not-text';
/** Why a file could not be imported, or could be kept but not be read. */
export type Failure =
  | 'too-large'
  | 'unreadable'
  | 'took-too-long'
  | 'crashed'
  | 'gone'
  | 'not-kept'
  /** Protected by a password, or encrypted. */
  | 'locked'
  /** Not whole, or wrong inside, so that nothing can be read. */
  | 'damaged'
  /** It unpacks to more than any document has. */
  | 'unpacks-too-large'
  /** Containers in containers, deeper than is read. */
  | 'too-deep'
  /** More documents in one container than are read. */
  | 'too-many'
  /** It has ended three workers. */
  | 'set-aside';
/** Why a new extraction left an article as it is. */
export type Left =
  /** Annotations stand on its text, and another version waits already. */
  | 'annotated'
  /** A researcher has put back what was removed. */
  | 'by-hand'
  /** Its original or its text is not in the archive's folder. */
  | 'no-original';
