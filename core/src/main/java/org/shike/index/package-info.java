// SPDX-License-Identifier: Apache-2.0

/**
 * The engine: indexes transcripts and finds moments in them.
 *
 * <p>{@link org.shike.index.TranscriptIndex} is the door. This is the only package of the module
 * that knows of Lucene. Of its public methods only {@code TranscriptIndex.open(Directory, …)} shows
 * it.
 */
// The rooms of the package, from top to bottom. A file knows only files of its own room and of the
// rooms below it; a test reads this table.
//
// door         TranscriptIndex Searches
// life         IndexSettings OpenIndex BulkPut Puts PutProgress IndexFolder IndexIdentity
//              IndexChanges UnseenChanges Writers PatientMerges LockedDirectory IndexThreads
//              PointsInTime KeptPoints PointInTime SharedRefresh TimedRefresh Freshness
// failures     IndexFailures IndexException IncompatibleIndexException LockedIndexException
//              DamagedIndexException StoppedIndexException ExpiredCursorException
//              ClosedIndexException SearchInterruptedException IndexEvents IndexEvent
// contents     Statistics IndexStats Contents StoredTranscript TranscriptEncoder
//              TranscriptDecoder TimestampStyle
// writing      PassageDocuments FilterFields TranscriptSize
// answering    MomentSearcher Answer Cursor Rules Rule Guesses SoundingWords Grouping Overviews
// suggesting   Completions Continuations FieldValues Stem Likeness
// ranking      Ranking LateFilter Stretches Sorting
// showing      Moments FoundPassages MatchedRanges SnippetWindow WholeNumbers TitleSnippets Context
//              Explanations MissingWords
// expressions  Sought Asked QueryParts Selection Terminals NearPart Nearness Borders Spellings
//              FilterQueries
// facts        Facts Facets Strips Matches
// matching     Matching Scoring WordQueries WordWeights Corrections TextSpellings Sounds
// words        AnalysedQuery SearchedWords QueryWords QueryWord TypedWord OtherNames ClauseBudget
//              WordGroup Rows TermRow SoundRow Sentences FunctionWords
// passages     Passages FieldTerms Deadline Blocks Stretch SetQuery Sample Channels PartMarks
//              Fields
// times        PassageTimes PassageTimesFormat PieceTimes PieceTimesFormat KnownStart GivenTime
//              TextRange
@NullMarked
package org.shike.index;

import org.jspecify.annotations.NullMarked;
