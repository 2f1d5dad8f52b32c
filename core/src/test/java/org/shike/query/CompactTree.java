// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tree as tests write it: {@code all(云, any(成本, "价格"))}. */
final class CompactTree {
  private CompactTree() {}

  static String of(Optional<Expression> expression) {
    return expression.map(CompactTree::of).orElse("nothing");
  }

  static String of(Expression expression) {
    return switch (expression) {
      case Expression.Typed typed -> "typed[" + typed.text() + "]";
      case Expression.Words words -> "[" + words.text() + "]";
      case Expression.Phrase phrase -> "phrase[" + phrase.text() + "]";
      case Expression.Prefix prefix -> "prefix[" + prefix.start() + "]";
      case Expression.Similar similar -> "similar[" + similar.word() + "]";
      case Expression.Near near ->
          "near" + near.within().toString().substring(2) + of(near.parts());
      case Expression.AllOf all -> "all" + of(all.parts());
      case Expression.AnyOf any -> "any" + of(any.parts());
      case Expression.Without without -> "not" + of(List.of(without.excluded()));
      case Expression.Only only -> of(only.filter());
    };
  }

  private static String of(List<Expression> parts) {
    return parts.stream().map(CompactTree::of).collect(Collectors.joining(" ", "(", ")"));
  }

  private static String of(Filter filter) {
    return switch (filter) {
      case Filter.Field field -> field.name() + "[" + field.text() + "]";
      case Filter.Transcript transcript -> "id[" + transcript.id() + "]";
      case Filter.During during ->
          "during["
              + during.stretch().start()
              + " "
              + during.stretch().end().map(Object::toString).orElse("")
              + "]";
      case Filter.Dated dated ->
          "days["
              + dated.first().map(Object::toString).orElse("")
              + " "
              + dated.last().map(Object::toString).orElse("")
              + "]";
    };
  }
}
