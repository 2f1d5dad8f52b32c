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
// life         EngineIndex RecentView EngineSchemas Asking PartReader TermDocument KnownPart
//              Unanswered IndexCapability
//              LocalIndex LiveIndex IndexFolder Opening IndexSettings OpenIndex
//              BulkPut Puts PutProgress IndexIdentity
//              FileCheck IndexCopy Rebuilding IndexChanges UnseenChanges Writers PatientMerges
//              LockedDirectory IndexThreads PointsInTime KeptPoints PointInTime SharedRefresh
//              TimedRefresh Freshness
// failures     IndexFailures FileDamage IndexException IncompatibleIndexException
//              LockedIndexException DamagedIndexException StoppedIndexException
//              UnavailableIndexException
//              ExpiredCursorException ClosedIndexException SearchInterruptedException
//              IndexEvents IndexEvent
// writing      PassageDocuments TranscriptDocuments FilterFields TranscriptSize
// contents     Statistics IndexStats StoredCheck PassageBlock IndexCheck CommitFiles Checksums
//              Contents StoredTranscript TranscriptEncoder TranscriptDecoder TimestampStyle
// answering    MomentSearcher Answer Cursor SearchStages SearchStage Guesses SoundingWords Grouping
//              Overviews DistinctMoments TimedMoment SameText RecordingLengths Span ModelCall
//              ModelOrder
// suggesting   Completions Continuations FieldValues TypedStart Likeness
// ranking      Ranking FirstPassages EachPassage LateFilter Stretches Sorting RecordingBlocks
// showing      Moments FoundPassages MarkedPassage SnippetWindow WholeNumbers
//              TitleSnippets Context Explanations MissingWords
// expressions  SearchPlan WordSearch QueryParts Selection Terminals NearPart Nearness NearPassages
//              NearWindow SaidPart Borders Spellings FilterQueries WideScope PlainQuery
// filters      FilterTerms Facets Strips MatchingPassages
// matching     MatchRules Scoring Scored WeightShare WordQueries WordWeights Places Neighbours
//              Corrections TextSpellings Sounds
// words        AnalysedQuery SearchedWords QueryWords QueryWord TypedWord OtherNames ClauseBudget
//              WordGroup WordPaths TermRow SoundRow Sentences FunctionWords
// passages     Passages Whole PassageSimilarity Segments OfSegments SegmentMarks SegmentLengths
//              LiteralPairs SegmentPairs
//              FieldTerms KnownTerms NameQuery SetQuery OneClause Deadline Blocks Stretch Sample
//              TranscriptHead Channels PartMarks LiteralTokens AnalysedText AnalysedField
//              TokenTable Fields
// times        PassageTimes PassageTimesFormat PieceTimes PieceTimesFormat KnownStart GivenTime
//              TextRange
@NullMarked
package org.shike.index;

import org.jspecify.annotations.NullMarked;
